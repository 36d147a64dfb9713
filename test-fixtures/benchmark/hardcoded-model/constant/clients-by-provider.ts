import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";

const clients = { anthropic: new Anthropic(), openai: new OpenAI(), eu: new OpenAI({ baseURL: "https://eu.api.openai.com/v1" }) } satisfies Record<string, unknown>;

export const summarize = (text: string) =>
  // expect: hardcoded-model/constant info
  clients.anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content: text }] });

const byRegion = new Map<string, OpenAI>([
  ["us", new OpenAI()],
  ["eu", clients.eu],
]);

export function regional(region: string, input: string) {
  const client = byRegion.get(region);
  if (!client) throw new Error(`No client in ${region}`);
  // expect: hardcoded-model/constant info
  return client.responses.create({ model: "gpt-5.4-mini", input });
}

const pool: OpenAI[] = [new OpenAI({ apiKey: process.env.KEY_A }), new OpenAI({ apiKey: process.env.KEY_B })];
let turn = 0;
export const balanced = (input: string) => {
  const next = pool[turn++ % pool.length];
  // expect: hardcoded-model/constant info
  return next?.responses.create({ model: "gpt-5.4-mini", input });
};
