// fixture: path=src/lib/complete.ts
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { logger } from "./logger";

const anthropic = new Anthropic();
const openai = new OpenAI();

type Candidate = { provider: "anthropic" | "openai"; model: string };

const CANDIDATES: Candidate[] = [
  { provider: "anthropic", model: "claude-opus-4-8" },
  { provider: "openai", model: "gpt-5.6-sol" },
];

async function ask({ provider, model }: Candidate, prompt: string): Promise<string> {
  switch (provider) {
    case "anthropic": {
      // expect-none: missing-fallback-tier
      const message = await anthropic.messages.create({ model, max_tokens: 900, messages: [{ role: "user", content: prompt }] });
      return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
    }
    case "openai": {
      // expect-none: missing-fallback-tier
      const completion = await openai.chat.completions.create({ model, messages: [{ role: "user", content: prompt }] });
      return completion.choices[0]?.message.content ?? "";
    }
  }
}

export async function complete(prompt: string): Promise<string> {
  let last: unknown;
  for (const candidate of CANDIDATES) {
    try {
      // expect-none: missing-fallback-tier
      return await ask(candidate, prompt);
    } catch (error) {
      last = error;
      logger.warn({ error, candidate }, "candidate failed");
    }
  }
  throw last;
}

export async function completeWithRetries(prompt: string): Promise<string> {
  let last: unknown;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      // expect: missing-fallback-tier/none
      const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 900, messages: [{ role: "user", content: prompt }] });
      return JSON.stringify(message.content);
    } catch (error) {
      last = error;
      logger.warn({ error, attempt }, "retrying");
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 250));
    }
  }
  throw last;
}

export async function completeByAttempt(prompt: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const model = attempt < 2 ? "claude-opus-4-8" : "claude-sonnet-5";
    try {
      // expect-none: missing-fallback-tier
      const message = await anthropic.messages.create({ model, max_tokens: 900, messages: [{ role: "user", content: prompt }] });
      return JSON.stringify(message.content);
    } catch (error) {
      if (attempt >= 3) throw error;
      logger.warn({ error, attempt, model }, "trying again");
    }
  }
}

export async function completeWhile(prompt: string): Promise<string> {
  const queue = ["claude-opus-4-8", "claude-sonnet-5"];
  while (queue.length > 0) {
    const model = queue.shift()!;
    try {
      // expect-none: missing-fallback-tier
      const message = await anthropic.messages.create({ model, max_tokens: 900, messages: [{ role: "user", content: prompt }] });
      return JSON.stringify(message.content);
    } catch (error) {
      logger.warn({ error, model }, "next model");
    }
  }
  throw new Error("no model answered");
}
