// fixture: path=src/summary.ts
// An empty answer is no failure; a failed one may look like it.
import { generateText, generateObject } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import pRetry, { AbortError } from "p-retry";
import { logger } from "./logger";

const model = openai("gpt-5-mini");

export async function summary(text: string) {
  const result = await generateText({ model, prompt: `Summarize: ${text}` });
  // expect-none: silent-fallback the model had nothing to say
  return result.text || "No summary";
}

export async function scored(text: string) {
  const { object } = await generateObject({ model, schema: z.object({ score: z.number().optional() }), prompt: text });
  // expect-none: silent-fallback the model had nothing to say
  return object.score ?? 0;
}

export async function cutShort(text: string) {
  const result = await generateText({ model, prompt: text, maxOutputTokens: 50 });
  // expect-none: silent-fallback no failure
  if (result.finishReason === "length") return `${result.text}…`;
  return result.text;
}

export async function retried(text: string) {
  return pRetry(
    async () => {
      try {
        return (await generateText({ model, prompt: text })).text;
        // expect-none: silent-fallback thrown
      } catch (error) {
        if (String(error).includes("401")) throw new AbortError("bad key");
        throw error;
      }
    },
    { retries: 3, onFailedAttempt: (error) => logger.warn(`attempt ${error.attemptNumber} failed`) },
  );
}

export async function retriedThenNothing(text: string) {
  return pRetry(async () => (await generateText({ model, prompt: text })).text, { retries: 3 })
    // expect: silent-fallback/default-value warning
    .catch(() => null);
}

export async function either(text: string) {
  const cached = await lookup(text);
  if (cached !== undefined) return cached;
  try {
    return (await generateText({ model, prompt: text })).text;
    // expect: silent-fallback/default-value warning
  } catch {
    return text;
  }
}

async function lookup(text: string): Promise<string | undefined> {
  try {
    return (await fetch(`https://cache.internal/${encodeURIComponent(text)}`)).text();
    // expect-none: silent-fallback the cache
  } catch {
    return undefined;
  }
}
