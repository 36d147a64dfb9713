// fixture: path=src/lib/retry.ts
import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function completeWithRetry(prompt: string, attempts = 3): Promise<string> {
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: prompt }] });
      return completion.choices[0]?.message.content ?? "";
      // expect-none: silent-fallback tried again, then thrown
    } catch (error) {
      last = error;
      await sleep(2 ** attempt * 500);
    }
  }
  throw last;
}

export async function completeOrNothing(prompt: string, attempts = 3): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: prompt }] });
      return completion.choices[0]?.message.content ?? "";
      // expect: silent-fallback/default-value warning
    } catch (error) {
      await sleep(2 ** attempt * 500);
    }
  }
  return "";
}

export async function completeAndTell(prompt: string, attempts = 3): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: prompt }] });
      return completion.choices[0]?.message.content ?? "";
      // expect-none: silent-fallback told in the end
    } catch (error) {
      if (attempt === attempts - 1) logger.error("giving up", { error, attempts });
      await sleep(2 ** attempt * 500);
    }
  }
  return "";
}

export async function withRetry<T>(run: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await run();
    // expect-none: silent-fallback the same again
  } catch (error) {
    if (attempts <= 1) throw error;
    await sleep(1_000);
    return withRetry(run, attempts - 1);
  }
}

export const embedAll = (texts: string[]) =>
  withRetry(() => openai.embeddings.create({ model: "text-embedding-3-small", input: texts }));
