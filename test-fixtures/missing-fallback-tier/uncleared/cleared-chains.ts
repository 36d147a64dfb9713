// Fallbacks that will be there.
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { mistral } from "@ai-sdk/mistral";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";

export async function steps(goal: string): Promise<string> {
  try {
    return (await generateText({ model: openai("gpt-5.5"), prompt: goal })).text;
  } catch (error) {
    logger.warn({ error }, "gpt-5.5 failed");
    // expect-none: missing-fallback-tier
    return (await generateText({ model: mistral("mistral-small-latest"), prompt: goal })).text;
  }
}

export async function withinOneHouse(goal: string): Promise<string> {
  try {
    return (await generateText({ model: anthropic("claude-opus-4-8"), prompt: goal })).text;
  } catch (error) {
    logger.warn({ error }, "opus failed");
    // expect: missing-fallback-tier/same-provider info
    return (await generateText({ model: anthropic("claude-haiku-4-5-20251001"), prompt: goal })).text;
  }
}

export async function chosenLater(goal: string, reserve: string): Promise<string> {
  try {
    return (await generateText({ model: openai("gpt-5.5"), prompt: goal })).text;
  } catch (error) {
    logger.warn({ error }, "gpt-5.5 failed");
    // expect-none: missing-fallback-tier a setting
    return (await generateText({ model: reserve, prompt: goal })).text;
  }
}
