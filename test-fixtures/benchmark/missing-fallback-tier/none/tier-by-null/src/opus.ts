import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger.js";

const anthropic = new Anthropic();

export async function opus(content: string): Promise<string | null> {
  try {
    // expect-none: missing-fallback-tier the caller asks another where this gives null
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content);
  } catch (error) {
    logger.error({ error }, "opus");
    return null;
  }
}
