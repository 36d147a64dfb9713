import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import { logger } from "./logger.js";

export async function copied(prompt: string): Promise<string> {
  try {
    return (await generateText({ model: anthropic("claude-opus-4-8"), prompt })).text;
  } catch (error) {
    logger.warn({ error }, "fallback");
    // expect: missing-fallback-tier/same-model error model=claude-opus-4-8
    return (await generateText({ model: anthropic("claude-opus-4-8"), prompt })).text;
  }
}

export async function other(prompt: string): Promise<string> {
  try {
    return (await generateText({ model: anthropic("claude-opus-4-8"), prompt })).text;
  } catch (error) {
    logger.warn({ error }, "fallback");
    // expect-none: missing-fallback-tier
    return (await generateText({ model: google("gemini-3.5-flash"), prompt })).text;
  }
}
