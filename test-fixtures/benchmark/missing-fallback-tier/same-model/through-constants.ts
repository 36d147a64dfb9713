import OpenAI from "openai";
import { logger } from "./logger.js";

const openai = new OpenAI();
const PRIMARY = "gpt-5.5";
const models = { primary: PRIMARY, fallback: PRIMARY };
const ask = (model: string, input: string) => openai.responses.create({ model, input });

export async function answer(input: string): Promise<unknown> {
  try {
    return await ask(models.primary, input);
  } catch (error) {
    logger.warn({ error }, "fallback");
    // expect: missing-fallback-tier/same-model error model=gpt-5.5
    return ask(models.fallback, input);
  }
}
