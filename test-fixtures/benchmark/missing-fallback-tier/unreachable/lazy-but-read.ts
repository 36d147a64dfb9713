import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";

export async function read(prompt: string): Promise<string> {
  let text = "";
  try {
    // expect-none: missing-fallback-tier
    for await (const part of streamText({ model: anthropic("claude-opus-4-8"), prompt }).textStream) text += part;
    return text;
  } catch (error) {
    logger.warn({ error }, "fallback");
    const { textStream } = streamText({ model: openai("gpt-5.6-terra"), prompt });
    text = "";
    for await (const part of textStream) text += part;
    return text;
  }
}
