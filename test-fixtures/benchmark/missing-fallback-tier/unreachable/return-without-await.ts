import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import { logger } from "./logger.js";

export async function answer(prompt: string) {
  try {
    // expect: missing-fallback-tier/unreachable error "await"
    return generateText({ model: anthropic("claude-opus-4-8"), prompt });
  } catch (error) {
    logger.warn({ error }, "fallback");
    return generateText({ model: google("gemini-3.5-flash"), prompt });
  }
}

export async function answerAwaited(prompt: string) {
  try {
    // expect-none: missing-fallback-tier
    return await generateText({ model: anthropic("claude-opus-4-8"), prompt });
  } catch (error) {
    logger.warn({ error }, "fallback");
    return await generateText({ model: google("gemini-3.5-flash"), prompt });
  }
}
