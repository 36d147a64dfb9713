import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger";

const ask = async (prompt: string) => (await generateText({ model: openai("gpt-5.4-mini"), prompt })).text;

export async function filtered(prompts: string[]): Promise<string[]> {
  const settled = await Promise.allSettled(prompts.map(ask));
  // expect: silent-fallback/default-value warning
  return settled.filter((one) => one.status === "fulfilled").map((one) => one.value);
}

export async function logged(prompts: string[]): Promise<string[]> {
  const settled = await Promise.allSettled(prompts.map(ask));
  for (const one of settled) if (one.status === "rejected") logger.warn({ reason: one.reason }, "prompt failed");
  // expect-none: silent-fallback
  return settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}

export async function mapped(prompts: string[]): Promise<(string | null)[]> {
  const settled = await Promise.allSettled(prompts.map(ask));
  // expect: silent-fallback/default-value warning
  return settled.map((one) => (one.status === "fulfilled" ? one.value : null));
}

export async function thrown(prompts: string[]): Promise<string[]> {
  const settled = await Promise.allSettled(prompts.map(ask));
  return settled.map((one) => {
    // expect-none: silent-fallback
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}

export async function eachOnItsOwn(prompts: string[]): Promise<string[]> {
  return Promise.all(
    prompts.map(async (prompt) => {
      try {
        return await ask(prompt);
        // expect: silent-fallback/default-value warning
      } catch {
        return "";
      }
    }),
  );
}
