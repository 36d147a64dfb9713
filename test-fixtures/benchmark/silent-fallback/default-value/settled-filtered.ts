import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { logger } from "./logger.js";

const gloss = (word: string) => generateText({ model: anthropic("claude-haiku-4-5-20251001"), prompt: word });

export async function known(words: readonly string[]): Promise<string[]> {
  const settled = await Promise.allSettled(words.map(gloss));
  // expect: silent-fallback/default-value warning
  return settled.filter((one) => one.status === "fulfilled").map((one) => one.value.text);
}

export async function knownTold(words: readonly string[]): Promise<string[]> {
  const settled = await Promise.allSettled(words.map(gloss));
  const failed = settled.filter((one) => one.status === "rejected");
  if (failed.length > 0) logger.warn(`${failed.length} glosses failed`);
  // expect-none: silent-fallback
  return settled.flatMap((one) => (one.status === "fulfilled" ? [one.value.text] : []));
}

export async function allOrNothing(words: readonly string[]): Promise<string[]> {
  const settled = await Promise.allSettled(words.map(gloss));
  return settled.map((one) => {
    // expect-none: silent-fallback
    if (one.status === "rejected") throw one.reason;
    return one.value.text;
  });
}
