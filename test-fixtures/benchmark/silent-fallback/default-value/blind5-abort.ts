// fixture: path=src/editor/complete.ts
import OpenAI, { APIUserAbortError } from "openai";

const openai = new OpenAI();

export async function complete(model: string, input: string, signal: AbortSignal) {
  try {
    return (await openai.responses.create({ model, input }, { signal })).output_text;
    // expect-none: silent-fallback given up by the caller
  } catch (error) {
    if (signal.aborted) return "";
    throw error;
  }
}

export async function completeByName(model: string, input: string, signal: AbortSignal) {
  try {
    return (await openai.responses.create({ model, input }, { signal })).output_text;
    // expect-none: silent-fallback given up by the caller
  } catch (error) {
    if (error instanceof APIUserAbortError || (error as Error).name === "AbortError") return null;
    throw error;
  }
}

export async function completeInTime(model: string, input: string) {
  try {
    return (await openai.responses.create({ model, input }, { signal: AbortSignal.timeout(800) })).output_text;
    // expect: silent-fallback/default-value
  } catch (error) {
    if ((error as Error).name === "TimeoutError") return "";
    throw error;
  }
}

export async function anyReason(model: string, input: string, signal: AbortSignal) {
  try {
    return (await openai.responses.create({ model, input }, { signal })).output_text;
    // expect: silent-fallback/default-value
  } catch (error) {
    if (!signal.aborted) return "";
    throw error;
  }
}

export function raced(model: string, input: string) {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve(""), 500));
  // expect: silent-fallback/default-value
  return Promise.race([openai.responses.create({ model, input }).then((response) => response.output_text), late]);
}

export function racedStrictly(model: string, input: string) {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too late")), 500));
  // expect-none: silent-fallback the timer rejects
  return Promise.race([openai.responses.create({ model, input }).then((response) => response.output_text), late]);
}
