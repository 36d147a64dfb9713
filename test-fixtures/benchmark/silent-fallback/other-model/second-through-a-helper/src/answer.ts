import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { cache } from "./cache.js";
import { logger } from "./logger.js";
import { withRetry } from "./retry.js";

const anthropic = new Anthropic();
const openai = new OpenAI();

const second = (input: string) => withRetry(async () => (await openai.responses.create({ model: "gpt-5.6-terra", input })).output_text);

export async function answer(content: string): Promise<string> {
  try {
    return JSON.stringify(await withRetry(() => anthropic.messages.create({ model: "claude-sonnet-5", max_tokens: 100, messages: [{ role: "user", content }] })));
    // expect: silent-fallback/other-model error
  } catch {
    return second(content);
  }
}

/** The helper reads the cache here, and asks no model. */
export async function cached(content: string): Promise<string> {
  try {
    return JSON.stringify(await withRetry(() => anthropic.messages.create({ model: "claude-sonnet-5", max_tokens: 100, messages: [{ role: "user", content }] })));
    // expect: silent-fallback/default-value warning
  } catch {
    return withRetry(() => cache.get(content));
  }
}

export async function told(content: string): Promise<string> {
  try {
    return JSON.stringify(await withRetry(() => anthropic.messages.create({ model: "claude-sonnet-5", max_tokens: 100, messages: [{ role: "user", content }] })));
    // expect-none: silent-fallback
  } catch (error) {
    logger.warn({ error }, "second model");
    return withRetry(async () => (await openai.responses.create({ model: "gpt-5.6-terra", input: content })).output_text);
  }
}
