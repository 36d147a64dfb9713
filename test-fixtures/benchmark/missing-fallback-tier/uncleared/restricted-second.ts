import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger.js";

const anthropic = new Anthropic();
const ask = (model: string, content: string) => anthropic.messages.create({ model, max_tokens: 100, messages: [{ role: "user", content }] });

export async function answer(content: string): Promise<unknown> {
  try {
    return await ask("claude-opus-4-8", content);
  } catch (error) {
    logger.warn({ error }, "fallback");
    // expect: missing-fallback-tier/uncleared error model=claude-fable-5
    return ask("claude-fable-5", content);
  }
}
