import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger.js";
import { cache } from "./cache.js";

const anthropic = new Anthropic();

const byRules = (text: string): string => (text.includes("invoice") ? "billing" : "general");

export async function route(content: string): Promise<string> {
  try {
    // expect-none: missing-fallback-tier
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 10, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content);
  } catch (error) {
    logger.warn({ error }, "routing by rules");
    return byRules(content);
  }
}

export async function news(content: string): Promise<string> {
  try {
    // expect-none: missing-fallback-tier
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 900, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content);
  } catch (error) {
    logger.warn({ error }, "yesterday's news");
    return cache.get(content);
  }
}
