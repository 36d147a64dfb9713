import OpenAI from "openai";
import { logger } from "./logger.js";

const openai = new OpenAI();

export async function describe(input: string): Promise<string> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect: silent-fallback/weak-event info
  } catch (error) {
    console.error("describe failed", error);
    return "";
  }
}

export async function describeTold(input: string): Promise<string> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect-none: silent-fallback
  } catch (error) {
    logger.error({ error }, "describe failed");
    return "";
  }
}
