import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { log } from "./log.js";

const anthropic = new Anthropic();
const openai = new OpenAI();

const CANDIDATES = [
  { id: "gpt-5.6-terra", run: async (input: string) => (await openai.responses.create({ model: "gpt-5.6-terra", input })).output_text },
  { id: "claude-sonnet-5", run: async (content: string) => JSON.stringify(await anthropic.messages.create({ model: "claude-sonnet-5", max_tokens: 500, messages: [{ role: "user", content }] })) },
];

export async function fastest(prompt: string): Promise<string> {
  const [first, ...others] = CANDIDATES;
  try {
    return await first!.run(prompt);
    // expect: silent-fallback/other-model error
  } catch {
    const [answer] = await Promise.all(others.map(({ run }) => run(prompt)));
    return answer!;
  }
}

export async function told(prompt: string): Promise<string> {
  const [first, ...others] = CANDIDATES;
  try {
    return await first!.run(prompt);
    // expect-none: silent-fallback
  } catch (error) {
    log.warn({ error, to: others.map(({ id }) => id) }, "model fallback");
    const [answer] = await Promise.all(others.map(({ run }) => run(prompt)));
    return answer!;
  }
}
