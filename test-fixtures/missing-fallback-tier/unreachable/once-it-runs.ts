// Once the second handler can run, it is as silent as the first.
import OpenAI from "openai";
import { logger } from "./logger.js";

const openai = new OpenAI();

export async function label(model: string, text: string): Promise<string | null> {
  try {
    // expect-none: missing-fallback-tier/unreachable
    // expect: missing-fallback-tier/none info
    const answer = await openai.responses.create({ model, input: text });
    return answer.output_text;
  } catch {
    return null;
  }
}

export async function raw(model: string, text: string) {
  try {
    // expect: missing-fallback-tier/unreachable error
    return openai.responses.create({ model, input: text });
  } catch {
    return null;
  }
}

export function started(): void {
  logger.info("the labels are ready");
}
