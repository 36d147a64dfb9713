import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";

/** Whether the key works is the answer. */
export async function isKeyValid(apiKey: string): Promise<boolean> {
  try {
    await new OpenAI({ apiKey }).chat.completions.create({ model: "gpt-5.6-luna", max_completion_tokens: 1, messages: [{ role: "user", content: "hi" }] });
    return true;
    // expect-none: silent-fallback
  } catch {
    return false;
  }
}

/** What the model says is the answer. */
export async function isPolite(content: string): Promise<boolean> {
  try {
    const message = await new Anthropic().messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 5, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content).includes("yes");
    // expect: silent-fallback/default-value warning
  } catch {
    return false;
  }
}
