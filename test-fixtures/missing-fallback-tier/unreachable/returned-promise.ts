import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { logger } from "./logger.js";

const anthropic = new Anthropic();
const openai = new OpenAI();

export async function summarise(text: string): Promise<unknown> {
  try {
    // The promise leaves the try before it is rejected.
    // expect: missing-fallback-tier/unreachable error
    return anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 300, messages: [{ role: "user", content: text }] });
  } catch (error) {
    logger.warn({ error }, "fallback");
    return openai.responses.create({ model: "gpt-5.6-luna", input: text });
  }
}

export async function summariseAwaited(text: string): Promise<unknown> {
  try {
    // expect-none: missing-fallback-tier
    return await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 300, messages: [{ role: "user", content: text }] });
  } catch (error) {
    logger.warn({ error }, "fallback");
    return openai.responses.create({ model: "gpt-5.6-luna", input: text });
  }
}
