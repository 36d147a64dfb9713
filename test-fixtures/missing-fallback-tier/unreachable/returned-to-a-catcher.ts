// No try here: the promise is caught by the one who awaits it.
import OpenAI from "openai";
import { mistralAnswer } from "./mistral.js";
import { logger } from "./logger.js";

const openai = new OpenAI();

function primary(input: string) {
  // expect-none: missing-fallback-tier
  return openai.responses.create({ model: "gpt-5.5", input });
}

export async function answer(input: string): Promise<string> {
  try {
    const { output_text } = await primary(input);
    return output_text;
  } catch (error) {
    logger.warn({ error }, "fallback");
    return templateFor(input);
  }
}

function templateFor(input: string): string {
  return input.includes("refund") ? "Refunds take five working days." : "We have received your message and answer within a day.";
}

export { mistralAnswer };
