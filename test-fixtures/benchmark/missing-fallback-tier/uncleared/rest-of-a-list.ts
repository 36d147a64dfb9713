import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { log } from "./log.js";

const anthropic = new Anthropic();
const openai = new OpenAI();

interface Candidate {
  readonly id: string;
  readonly run: (prompt: string) => Promise<string>;
}

const gpt = (id: string): Candidate => ({ id, run: async (prompt) => (await openai.responses.create({ model: id, input: prompt })).output_text });
const claude = (id: string): Candidate => ({
  id,
  run: async (prompt) => JSON.stringify(await anthropic.messages.create({ model: id, max_tokens: 500, messages: [{ role: "user", content: prompt }] })),
});

const CANDIDATES: readonly Candidate[] = [gpt("gpt-5.6-terra"), claude("claude-fable-5")];

export async function inTurn(prompt: string): Promise<string> {
  for (const candidate of CANDIDATES) {
    try {
      // expect: missing-fallback-tier/uncleared error model=claude-fable-5
      return await candidate.run(prompt);
    } catch (error) {
      log.warn({ error, model: candidate.id }, "the next one");
    }
  }
  throw new Error("nobody answers");
}

export async function firstThenOthers(prompt: string): Promise<string> {
  const [first, ...others] = CANDIDATES;
  try {
    return await first!.run(prompt);
  } catch (error) {
    log.warn({ error }, "the others");
    // expect: missing-fallback-tier/uncleared error model=claude-fable-5
    return others[0]!.run(prompt);
  }
}

const ENDING: readonly Candidate[] = [claude("claude-fable-5"), gpt("gpt-5.6-terra"), gpt("gpt-5.6-luna")];

/** The restricted one is asked first: that is said where it is written. */
export async function restFirst(prompt: string): Promise<string> {
  const rest = ENDING.slice(1);
  const [first] = ENDING;
  try {
    return await first!.run(prompt);
  } catch (error) {
    log.warn({ error }, "the second");
    // expect-none: missing-fallback-tier
    return rest[0]!.run(prompt);
  }
}

export async function restInTurn(prompt: string): Promise<string> {
  for (const { id, run } of ENDING) {
    try {
      // expect-none: missing-fallback-tier/uncleared
      return await run(prompt);
    } catch (error) {
      log.warn({ error, model: id }, "the next one");
    }
  }
  throw new Error("nobody answers");
}
