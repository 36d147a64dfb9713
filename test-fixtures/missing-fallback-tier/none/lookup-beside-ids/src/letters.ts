// A model that the registry is asked for is another one than the id beside it.
import Anthropic from "@anthropic-ai/sdk";
import CircuitBreaker from "opossum";
import { selectModel } from "../lib/model-registry.js";
import { logger } from "./logger.js";

const anthropic = new Anthropic();

const ask = (model: string, content: string) => anthropic.messages.create({ model, max_tokens: 700, messages: [{ role: "user", content }] });

export async function reminder(content: string): Promise<unknown> {
  for (let turn = 0; turn < 4; turn++) {
    const chosen = turn < 2 ? selectModel({ tier: "frontier" }) : "claude-sonnet-5";
    try {
      // expect-none: missing-fallback-tier
      return await anthropic.messages.create({ model: chosen, max_tokens: 700, messages: [{ role: "user", content }] });
    } catch (error) {
      logger.warn({ error, turn }, "next turn");
    }
  }
  throw new Error("no model wrote the reminder");
}

export async function dunning(content: string): Promise<unknown> {
  const wanted = ["claude-opus-4-8", selectModel({ tier: "small" })] as const;
  let written: unknown;
  for (let turn = 0; turn < wanted.length && written === undefined; turn++) {
    // expect-none: missing-fallback-tier
    const message = await anthropic.messages.create({ model: wanted[turn] ?? wanted[0], max_tokens: 700, messages: [{ role: "user", content }] }).catch((error: unknown) => {
      logger.warn({ error, turn }, "next turn");
      return undefined;
    });
    written = message?.content;
  }
  return written;
}

const breaker = new CircuitBreaker((content: string) => ask(selectModel({ tier: "frontier" }), content), { timeout: 20_000 });
// expect-none: missing-fallback-tier/same-model
breaker.fallback((content: string) => ask("claude-haiku-4-5", content));

export const summary = (content: string) => breaker.fire(content);

export async function receipt(content: string): Promise<unknown> {
  let last: unknown;
  for (const wait of [0, 250, 1000]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      // One model, however often it is asked.
      // expect: missing-fallback-tier/none info
      return await anthropic.messages.create({ model: selectModel({ tier: "small" }), max_tokens: 700, messages: [{ role: "user", content }] });
    } catch (error) {
      last = error;
      logger.warn({ error, wait }, "again");
    }
  }
  throw last;
}
