import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";

const BACKUP = openai("gpt-4-0314");

export async function answer(prompt: string): Promise<string> {
  try {
    return (await generateText({ model: anthropic("claude-opus-4-8"), prompt })).text;
  } catch (error) {
    logger.warn({ error }, "fallback");
    // expect: missing-fallback-tier/uncleared error model=gpt-4-0314
    return (await generateText({ model: BACKUP, prompt })).text;
  }
}
