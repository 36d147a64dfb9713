// Retries lie between the loop over the candidates and the call. That the call is retried is no reason to think that
// the loop goes on.
import { anthropic } from "@ai-sdk/anthropic";
import { generateText } from "ai";
import { log } from "./log.js";
import { withRateLimit, withRetry } from "./retry.js";

const CANDIDATES = ["claude-opus-4-8", "claude-haiku-4-5"];

export async function writeWithAny(prompt: string): Promise<string> {
  const write = async (candidate: string): Promise<string> => {
    // expect-none: missing-fallback-tier
    const { text } = await generateText({ model: anthropic(candidate), prompt });
    return text;
  };
  for (let index = 0; index < CANDIDATES.length; index++) {
    const candidate = CANDIDATES[index];
    try {
      return await withRateLimit(() => withRetry(() => write(candidate)));
    } catch (error) {
      if (index < CANDIDATES.length - 1) {
        log.warn({ error, candidate }, "asking the next one");
        continue;
      }
      throw error;
    }
  }
  throw new Error("no candidates");
}

export async function writeWithFirst(prompt: string): Promise<string> {
  const write = async (candidate: string): Promise<string> => {
    // expect: missing-fallback-tier/none warning
    const { text } = await generateText({ model: anthropic(candidate), prompt });
    return text;
  };
  for (let index = 0; index < CANDIDATES.length; index++) {
    const candidate = CANDIDATES[index];
    try {
      return await withRateLimit(() => withRetry(() => write(candidate)));
    } catch (error) {
      log.error({ error, candidate }, "not written");
      throw error;
    }
  }
  throw new Error("no candidates");
}
