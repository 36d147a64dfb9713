// Retries that tell in their last turn, or never; substitutes that say what they are, or say the same as an answer.
import { generateText, type LanguageModel } from "ai";
import { logger } from "./logger";

const text = async (model: LanguageModel, prompt: string): Promise<string> => (await generateText({ model, prompt })).text;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function thrownAtLast(model: LanguageModel, prompt: string): Promise<string | undefined> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await text(model, prompt);
      // expect-none: silent-fallback
    } catch (error) {
      if (attempt === 3) throw error;
      await pause(attempt * 200);
    }
  }
}

export async function countedOnly(model: LanguageModel, prompt: string): Promise<string> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await text(model, prompt);
      // expect: silent-fallback/default-value
    } catch {
      if (attempt > 1) await pause(attempt * 200);
    }
  }
  return "";
}

export async function toldWhenLong(model: LanguageModel, prompt: string): Promise<string> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await text(model, prompt);
      // expect: silent-fallback/default-value
    } catch (error) {
      if (prompt.length > 10_000) logger.warn({ error }, "a long prompt failed");
    }
  }
  return "";
}

export async function again(model: LanguageModel, prompt: string, left = 3): Promise<string> {
  try {
    return await text(model, prompt);
    // expect-none: silent-fallback
  } catch (error) {
    if (left === 0) throw error;
    return again(model, prompt, left - 1);
  }
}

export async function stated(model: LanguageModel, prompt: string) {
  try {
    return { state: "ready", text: await text(model, prompt) };
    // expect-none: silent-fallback
  } catch {
    return { state: "pending", text: "" };
  }
}

export async function sameState(model: LanguageModel, prompt: string) {
  try {
    return { state: "ready", text: await text(model, prompt) };
    // expect: silent-fallback/default-value
  } catch {
    return { state: "ready", text: "" };
  }
}
