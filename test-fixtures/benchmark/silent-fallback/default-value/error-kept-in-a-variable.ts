import OpenAI from "openai";
import { logger } from "./logger";
const openai = new OpenAI();
const ask = async (model: string, input: string) => (await openai.responses.create({ model, input })).output_text;
export async function toldAnyway(input: string): Promise<string> {
  try {
    return await ask("gpt-5.4", input);
    // expect-none: silent-fallback
  } catch {
    return "";
  } finally {
    logger.error("no answer");
  }
}
export async function toldInFinally(input: string): Promise<string> {
  let failed = true;
  try {
    const text = await ask("gpt-5.4", input);
    failed = false;
    return text;
    // expect-none: silent-fallback
  } catch {
    return "";
  } finally {
    if (failed) logger.error("no answer");
  }
}
export async function flagged(input: string): Promise<string> {
  let failed = false;
  try {
    return await ask("gpt-5.4", input);
    // expect-none: silent-fallback
  } catch {
    failed = true;
    return "";
  } finally {
    if (failed) logger.error("no answer");
  }
}
export async function candidates(input: string): Promise<string> {
  let last: unknown;
  for (const model of ["gpt-5.4", "gpt-5.4-mini"]) {
    try {
      return await ask(model, input);
      // expect: silent-fallback/other-model
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
export async function thrownLater(input: string) {
  let text = "";
  let failure: unknown;
  try {
    text = await ask("gpt-5.4", input);
    // expect-none: silent-fallback
  } catch (error) {
    failure = error;
  }
  if (failure) throw failure;
  return text;
}
export async function besideTheText(input: string) {
  let text = "";
  let failure: Error | null = null;
  try {
    text = await ask("gpt-5.4", input);
    // expect-none: silent-fallback
  } catch (error) {
    failure = error as Error;
  }
  return { text, failure };
}
export async function inOneArm(input: string) {
  let text = "";
  let failure: Error | null = null;
  try {
    text = await ask("gpt-5.4", input);
    // expect-none: silent-fallback
  } catch (error) {
    failure = error as Error;
  }
  const result = failure === null ? { text } : { text, message: failure.message };
  return result;
}
export async function inTheMessage(input: string) {
  let text = "";
  let message = "";
  try {
    text = await ask("gpt-5.4", input);
    // expect-none: silent-fallback
  } catch (error) {
    message = (error as Error).message;
  }
  return Response.json({ text, message });
}
