import Anthropic, { APIError } from "@anthropic-ai/sdk";
import { logger } from "./logger.js";

const anthropic = new Anthropic();
const ask = (content: string) => anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 100, messages: [{ role: "user", content }] });

export async function tidy(text: string): Promise<string> {
  try {
    return JSON.stringify((await ask(text)).content);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    if (error instanceof APIError && error.status === 529) return text;
    logger.error({ error }, "tidy");
    throw error;
  }
}

export async function tidyTold(text: string): Promise<string> {
  try {
    return JSON.stringify((await ask(text)).content);
    // expect-none: silent-fallback
  } catch (error) {
    logger.error({ error }, "tidy");
    if (error instanceof APIError && error.status === 529) return text;
    throw error;
  }
}
