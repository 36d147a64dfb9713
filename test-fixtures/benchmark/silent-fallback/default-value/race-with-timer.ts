import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger.js";

const anthropic = new Anthropic();

const ask = async (content: string): Promise<string> => JSON.stringify((await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 60, messages: [{ role: "user", content }] })).content);

export function completion(prefix: string): Promise<string> {
  // expect: silent-fallback/default-value warning
  return Promise.race([ask(prefix), new Promise<string>((resolve) => setTimeout(() => resolve(""), 800))]);
}

export function completionOrTimeout(prefix: string): Promise<string> {
  // expect-none: silent-fallback being too slow is an error here
  return Promise.race([ask(prefix), new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too slow")), 800))]);
}

export function completionTold(prefix: string): Promise<string> {
  const late = new Promise<string>((resolve) =>
    setTimeout(() => {
      logger.warn("completion took too long");
      resolve("");
    }, 800),
  );
  // expect-none: silent-fallback
  return Promise.race([ask(prefix), late]);
}
