import type { Response } from "express";
import OpenAI from "openai";
import { logger } from "./logger.js";

const openai = new OpenAI();

export async function chat(input: string, res: Response): Promise<void> {
  try {
    const answer = await openai.responses.create({ model: "gpt-5.6-luna", input });
    res.write(answer.output_text);
    // expect: silent-fallback/default-value warning
  } catch {
    res.write("I can't answer that right now.");
  }
  res.end();
}

export async function chatTold(input: string, res: Response): Promise<void> {
  try {
    const answer = await openai.responses.create({ model: "gpt-5.6-luna", input });
    res.write(answer.output_text);
    // expect-none: silent-fallback
  } catch (error) {
    logger.error({ error }, "chat");
    res.write("I can't answer that right now.");
  }
  res.end();
}
