import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { logger } from "./logger.js";

export async function whole(prompt: string): Promise<string> {
  const result = streamText({ model: anthropic("claude-haiku-4-5-20251001"), prompt });
  // expect: silent-fallback/default-value warning
  return result.text.then((text) => text, () => "");
}

export async function wholeTold(prompt: string): Promise<string> {
  const result = streamText({
    model: anthropic("claude-haiku-4-5-20251001"),
    prompt,
    onError: ({ error }) => logger.error({ error }, "stream"),
  });
  try {
    return await result.text;
    // expect-none: silent-fallback onError has recorded it
  } catch {
    return "";
  }
}
