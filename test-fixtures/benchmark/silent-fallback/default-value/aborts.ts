import OpenAI, { APIUserAbortError } from "openai";
import { logger } from "./logger";

const openai = new OpenAI();

export async function aborted(input: string, signal: AbortSignal): Promise<string | null> {
  try {
    return (await openai.responses.create({ model: "gpt-5.4-mini", input }, { signal })).output_text;
    // expect-none: silent-fallback the caller hung up
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

export async function abortedByClass(input: string, signal: AbortSignal): Promise<string | null> {
  try {
    return (await openai.responses.create({ model: "gpt-5.4-mini", input }, { signal })).output_text;
    // expect-none: silent-fallback
  } catch (error) {
    if (error instanceof APIUserAbortError) return null;
    logger.error({ error }, "completion failed");
    return null;
  }
}

export async function abortAndMore(input: string, signal: AbortSignal): Promise<string | null> {
  try {
    return (await openai.responses.create({ model: "gpt-5.4-mini", input }, { signal })).output_text;
    // expect: silent-fallback/default-value warning
  } catch (error) {
    if ((error as Error).name !== "AbortError") return "";
    return null;
  }
}
