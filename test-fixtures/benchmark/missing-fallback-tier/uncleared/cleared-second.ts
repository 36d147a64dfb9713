import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger.js";

const openai = new OpenAI();
const anthropic = new Anthropic();

export async function answer(content: string): Promise<unknown> {
  try {
    return await openai.responses.create({ model: "gpt-5.5", input: content });
  } catch (error) {
    logger.warn({ error }, "fallback");
    // expect-none: missing-fallback-tier
    return anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 100, messages: [{ role: "user", content }] });
  }
}
