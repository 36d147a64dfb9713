import Anthropic from "@anthropic-ai/sdk";
import { attempt } from "./attempt.js";
import { logger } from "./logger.js";

const anthropic = new Anthropic();

const ask = (content: string) => anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 200, messages: [{ role: "user", content }] });

export async function sentiment(review: string): Promise<string> {
  const [error, message] = await attempt(ask(review));
  // expect: silent-fallback/default-value warning
  if (error) return "neutral";
  return JSON.stringify(message.content);
}

export async function sentimentTold(review: string): Promise<string> {
  const [error, message] = await attempt(ask(review));
  // expect-none: silent-fallback
  if (error) {
    logger.error("sentiment", error);
    return "neutral";
  }
  return JSON.stringify(message.content);
}
