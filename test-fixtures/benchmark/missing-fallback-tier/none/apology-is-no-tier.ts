import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger.js";

const anthropic = new Anthropic();

export async function answer(content: string): Promise<string> {
  try {
    // expect: missing-fallback-tier/none warning "fixed answer"
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content);
  } catch (error) {
    logger.error({ error }, "answer");
    return "Sorry, I can't answer that right now.";
  }
}

export async function tags(content: string): Promise<string[]> {
  try {
    // expect: missing-fallback-tier/none warning
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content).split(",");
  } catch (error) {
    logger.error({ error }, "tags");
    return [];
  }
}
