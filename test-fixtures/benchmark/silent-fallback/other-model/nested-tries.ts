import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";

export async function nested(prompt: string): Promise<string> {
  try {
    return (await generateText({ model: anthropic("claude-sonnet-4-6"), prompt })).text;
    // expect: silent-fallback/other-model error
  } catch {
    try {
      return (await generateText({ model: openai("gpt-5.6-terra"), prompt })).text;
      // expect-none: silent-fallback
    } catch (error) {
      logger.error({ error }, "both failed");
      return "";
    }
  }
}
