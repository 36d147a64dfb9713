import OpenAI from "openai";
import { backup } from "./backup.js";
import { logger } from "./logger.js";

const openai = new OpenAI();

export async function answer(input: string): Promise<unknown> {
  try {
    return await openai.responses.create({ model: "gpt-5.5", input });
  } catch (error) {
    logger.warn({ error }, "fallback");
    // expect: missing-fallback-tier/uncleared error model=claude-fable-5
    return backup(input);
  }
}
