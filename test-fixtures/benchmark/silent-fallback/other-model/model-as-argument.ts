import { generateText } from "ai";
import { gateway } from "@ai-sdk/gateway";
import { track } from "./analytics.js";

const ask = async (id: string, prompt: string): Promise<string> => (await generateText({ model: gateway(id), prompt })).text;

export async function quiet(prompt: string): Promise<string> {
  try {
    return await ask("anthropic/claude-sonnet-4.6", prompt);
    // expect: silent-fallback/other-model error
  } catch {
    return await ask("google/gemini-3.5-flash", prompt);
  }
}

export async function told(prompt: string): Promise<string> {
  try {
    return await ask("anthropic/claude-sonnet-4.6", prompt);
    // expect-none: silent-fallback
  } catch (error) {
    track("model_fallback", { error: String(error) });
    return await ask("google/gemini-3.5-flash", prompt);
  }
}
