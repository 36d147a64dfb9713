import OpenAI from "openai";
import { logger } from "./logger.js";
import { opus } from "./opus.js";

const openai = new OpenAI();

export const bare = (text: string): Promise<string> => opus(text);

export async function backed(text: string): Promise<string> {
  try {
    return await opus(text);
  } catch (error) {
    logger.warn({ error }, "fallback");
    return (await openai.responses.create({ model: "gpt-5.6-terra", input: text })).output_text;
  }
}
