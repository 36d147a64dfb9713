import { OpenAI } from "openai";
import { logger } from "./logger.js";

const openrouter = new OpenAI({ baseURL: "https://openrouter.ai/api/v1", apiKey: process.env.OPENROUTER_API_KEY });

interface Routed {
  readonly models: readonly string[];
}

export async function ask(content: string): Promise<string> {
  const params: OpenAI.ChatCompletionCreateParamsNonStreaming & Routed = {
    model: "anthropic/claude-sonnet-4.6",
    // expect: silent-fallback/library-fallback info
    models: ["openai/gpt-5.6-terra"],
    messages: [{ role: "user", content }],
  };
  const completion = await openrouter.chat.completions.create(params);
  return completion.choices[0]?.message.content ?? "";
}

/** The answer names the model that gave it, and a switch is recorded. */
export async function askTold(content: string): Promise<string> {
  const params: OpenAI.ChatCompletionCreateParamsNonStreaming & Routed = {
    model: "anthropic/claude-sonnet-4.6",
    // expect-none: silent-fallback
    models: ["openai/gpt-5.6-terra"],
    messages: [{ role: "user", content }],
  };
  const completion = await openrouter.chat.completions.create(params);
  if (completion.model !== params.model) logger.warn(`answered by ${completion.model}`);
  return completion.choices[0]?.message.content ?? "";
}
