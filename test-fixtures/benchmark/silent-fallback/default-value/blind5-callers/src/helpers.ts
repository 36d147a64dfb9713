import { generateObject, generateText, type LanguageModel } from "ai";
import { z } from "zod";
import { log } from "./log";

export async function summaryOrNull(model: LanguageModel, prompt: string) {
  try {
    return (await generateText({ model, prompt })).text;
    // expect-none: silent-fallback all that call it look for null and log
  } catch {
    return null;
  }
}

export async function tagsOrNull(model: LanguageModel, prompt: string) {
  try {
    return (await generateObject({ model, prompt, schema: z.array(z.string()) })).object;
    // expect: silent-fallback/default-value
  } catch {
    return null;
  }
}

export async function logged(model: LanguageModel, prompt: string) {
  try {
    return (await generateText({ model, prompt })).text;
    // expect-none: silent-fallback thrown on
  } catch (error) {
    log.error({ error }, "model call failed");
    throw error;
  }
}

export async function described(model: LanguageModel, prompt: string) {
  try {
    return { text: (await generateText({ model, prompt })).text };
    // expect-none: silent-fallback the error is in the answer
  } catch (error) {
    return { text: "", error: error instanceof Error ? error.message : "failed" };
  }
}

/** Runs anything and has a value ready. */
export const attempt = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work();
    // expect: silent-fallback/default-value
  } catch {
    return otherwise;
  }
};

export function guarded<A extends unknown[], T>(label: string, work: (...args: A) => Promise<T>, otherwise: T) {
  return async (...args: A): Promise<T> => {
    try {
      return await work(...args);
      // expect-none: silent-fallback logged
    } catch (error) {
      log.warn({ label, error }, "guarded");
      return otherwise;
    }
  };
}
