import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();
const ask = async (model: string, input: string) => (await openai.responses.create({ model, input })).output_text;

export async function nested(input: string): Promise<string> {
  try {
    return await ask("gpt-5.4", input);
  } catch (error) {
    logger.warn({ error }, "first model failed");
    try {
      return await ask("gpt-5.4-mini", input);
      // expect: silent-fallback/default-value warning
    } catch {
      return "We'll be back soon.";
    }
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

export async function cleanupInFinally(input: string, lock: { release(): void }): Promise<string> {
  try {
    return await ask("gpt-5.4", input);
    // expect: silent-fallback/default-value warning
  } catch {
    return "";
  } finally {
    lock.release();
  }
}

export async function innerLogsOuterDefaults(input: string): Promise<string> {
  try {
    try {
      return await ask("gpt-5.4", input);
    } catch (error) {
      logger.error({ error }, "no answer");
      throw error;
    }
    // expect-none: silent-fallback told inside
  } catch {
    return "";
  }
}

export async function allInOneTry(input: string): Promise<{ title: string; tags: string[] }> {
  const result = { title: "", tags: [] as string[] };
  try {
    result.title = await ask("gpt-5.4-mini", input);
    result.tags = (await ask("gpt-5.4-mini", input)).split(",");
    // expect: silent-fallback/swallowed warning
  } catch {
    // partial is fine
  }
  return result;
}

export async function orTernary(input: string): Promise<string> {
  // expect: silent-fallback/default-value warning
  const text = await ask("gpt-5.4-mini", input).catch(() => undefined);
  return text ? text.trim() : "n/a";
}

export async function handledByName(input: string): Promise<string> {
  // expect: silent-fallback/default-value warning
  return ask("gpt-5.4-mini", input).catch(toEmpty);
}

export async function handledByLoudName(input: string): Promise<string> {
  // expect-none: silent-fallback
  return ask("gpt-5.4-mini", input).catch(toEmptyAndTell);
}

function toEmpty(): string {
  return "";
}

function toEmptyAndTell(error: unknown): string {
  logger.warn({ error }, "empty answer");
  return "";
}
