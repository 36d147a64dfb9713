// fixture: path=src/lib/race.ts
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { logger } from "./logger";

const anthropic = new Anthropic();
const openai = new OpenAI();

const claude = (prompt: string) =>
  // expect-none: missing-fallback-tier
  anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 500, messages: [{ role: "user", content: prompt }] }).then((m) => JSON.stringify(m.content));
const gpt = (prompt: string) =>
  // expect-none: missing-fallback-tier
  openai.responses.create({ model: "gpt-5.6-sol", input: prompt }).then((r) => r.output_text);

export async function fastest(prompt: string): Promise<string> {
  return Promise.any([claude(prompt), gpt(prompt)]);
}

export async function firstSettled(prompt: string): Promise<string> {
  const results = await Promise.allSettled([claude(prompt), gpt(prompt)]);
  for (const result of results) {
    if (result.status === "fulfilled") return result.value;
    logger.warn({ reason: result.reason }, "a model failed");
  }
  throw new Error("no model answered");
}

export async function withTimeout(prompt: string): Promise<string> {
  // expect: missing-fallback-tier/none
  const answer = openai.responses.create({ model: "gpt-5.6-sol", input: prompt }).then((r) => r.output_text);
  const timeout = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("timeout")), 10_000));
  return Promise.race([answer, timeout]);
}
