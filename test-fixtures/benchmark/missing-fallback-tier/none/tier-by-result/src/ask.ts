import OpenAI from "openai";
import { opus } from "./opus.js";
import { logger } from "./logger.js";

const openai = new OpenAI();

export async function ask(prompt: string): Promise<string> {
  const outcome = await opus(prompt);
  if (!outcome.ok) {
    logger.warn({ error: outcome.error }, "asking gpt");
    return (await openai.responses.create({ model: "gpt-5.6-terra", input: prompt })).output_text;
  }
  return outcome.text;
}
