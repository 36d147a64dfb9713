import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { logger } from "./logger.js";

export async function gloss(words: readonly string[]): Promise<string[]> {
  return Promise.all(
    words.map(async (word) => {
      try {
        const { text } = await generateText({ model: anthropic("claude-haiku-4-5-20251001"), prompt: word });
        return text;
        // expect: silent-fallback/default-value warning
      } catch {
        return word;
      }
    }),
  );
}

export async function glossTold(words: readonly string[]): Promise<string[]> {
  return Promise.all(
    words.map(async (word) => {
      try {
        const { text } = await generateText({ model: anthropic("claude-haiku-4-5-20251001"), prompt: word });
        return text;
        // expect-none: silent-fallback
      } catch (error) {
        logger.error(error);
        return word;
      }
    }),
  );
}
