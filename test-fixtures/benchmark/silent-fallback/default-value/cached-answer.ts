import Anthropic from "@anthropic-ai/sdk";
import { Redis } from "ioredis";
import { logger } from "./logger.js";

const anthropic = new Anthropic();
const redis = new Redis();

export async function briefing(topic: string): Promise<string> {
  try {
    const message = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 500, messages: [{ role: "user", content: topic }] });
    const [block] = message.content;
    return block?.type === "text" ? block.text : "";
    // expect: silent-fallback/default-value warning "substitute"
  } catch {
    return (await redis.get(`briefing:${topic}`)) ?? "No briefing today.";
  }
}

export async function briefingTold(topic: string): Promise<string> {
  try {
    const message = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 500, messages: [{ role: "user", content: topic }] });
    const [block] = message.content;
    return block?.type === "text" ? block.text : "";
    // expect-none: silent-fallback
  } catch (error) {
    logger.warn({ error, topic }, "briefing served from the cache");
    return (await redis.get(`briefing:${topic}`)) ?? "No briefing today.";
  }
}
