import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { cache } from "./cache.js";

export async function explain(term: string): Promise<string> {
  const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: term });
  // expect-none: silent-fallback a cache that is down loses no answer
  await cache.set(term, text).catch(() => {});
  return text;
}
