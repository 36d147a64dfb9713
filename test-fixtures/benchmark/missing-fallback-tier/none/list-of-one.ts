import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import { generateText } from "ai";
import { createFallback } from "ai-fallback";
import OpenAI from "openai";
import { logger } from "./logger.js";

const openai = new OpenAI();
const MODELS = ["gpt-5.5"];

/** A loop over one candidate has no second. */
export async function ask(content: string): Promise<string> {
  for (const model of MODELS) {
    try {
      // expect: missing-fallback-tier/none warning
      const completion = await openai.chat.completions.create({ model, messages: [{ role: "user", content }] });
      return completion.choices[0]?.message.content ?? "";
    } catch (error) {
      logger.warn({ error, model }, "next");
    }
  }
  throw new Error("nobody answered");
}

// expect: missing-fallback-tier/none
export const alone = (prompt: string) => generateText({ model: createFallback({ models: [anthropic("claude-haiku-4-5")] }), prompt });
// expect-none: missing-fallback-tier
export const inTurn = (prompt: string) => generateText({ model: createFallback({ models: [anthropic("claude-haiku-4-5"), google("gemini-2.5-flash")] }), prompt });
