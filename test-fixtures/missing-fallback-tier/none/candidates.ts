import { generateText, type LanguageModel } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { google } from "@ai-sdk/google";
import { logger } from "./logger.js";

const CANDIDATES: readonly LanguageModel[] = [anthropic("claude-opus-4-8"), openai("gpt-5.6-terra"), google("gemini-3.5-flash")];

export async function answer(prompt: string): Promise<string> {
  let last: unknown;
  for (const model of CANDIDATES) {
    try {
      // expect-none: missing-fallback-tier
      const { text } = await generateText({ model, prompt, maxRetries: 0 });
      return text;
    } catch (error) {
      last = error;
      logger.warn({ error, model }, "next candidate");
    }
  }
  throw new Error("no model answered", { cause: last });
}
