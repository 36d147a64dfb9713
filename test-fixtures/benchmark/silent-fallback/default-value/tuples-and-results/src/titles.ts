import OpenAI from "openai";
import { attempt } from "./attempt";
import { logger } from "./logger";

const openai = new OpenAI();

export async function silentTitle(input: string): Promise<string> {
  const [error, response] = await attempt(openai.responses.create({ model: "gpt-5.4-mini", input }));
  // expect: silent-fallback/default-value warning
  if (error) return "Untitled";
  return response!.output_text;
}

export async function loggedTitle(input: string): Promise<string> {
  const [error, response] = await attempt(openai.responses.create({ model: "gpt-5.4-mini", input }));
  // expect-none: silent-fallback
  if (error) {
    logger.error({ error }, "no title");
    return "Untitled";
  }
  return response!.output_text;
}

export async function thrownTitle(input: string): Promise<string> {
  const [error, response] = await attempt(openai.responses.create({ model: "gpt-5.4-mini", input }));
  // expect-none: silent-fallback
  if (error) throw error;
  return response!.output_text;
}
