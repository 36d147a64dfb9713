// Three ways to have one client for the whole program.
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

class Gateway {
  private static instance: Gateway | undefined;
  readonly anthropic = new Anthropic();
  private constructor() {}
  static get(): Gateway {
    if (!Gateway.instance) Gateway.instance = new Gateway();
    return Gateway.instance;
  }
}

export const appraise = (text: string) =>
  // expect: hardcoded-model/restricted error
  Gateway.get().anthropic.messages.create({ model: "claude-fable-5", max_tokens: 100, messages: [{ role: "user", content: text }] });

const globalForAi = globalThis as unknown as { openai?: OpenAI };
export const openai = globalForAi.openai ?? new OpenAI();
if (process.env.NODE_ENV !== "production") globalForAi.openai = openai;

// expect: hardcoded-model/restricted error
export const translate = (input: string) => openai.responses.create({ model: "mythos-5-adv", input });

let shared: Anthropic | null = null;
async function getClient(): Promise<Anthropic> {
  if (shared === null) {
    const { default: Client } = await import("@anthropic-ai/sdk");
    shared = new Client();
  }
  return shared;
}

export async function classify(text: string) {
  const client = await getClient();
  // expect: hardcoded-model/restricted error
  return client.messages.create({ model: "claude-mythos-5", max_tokens: 5, messages: [{ role: "user", content: text }] });
}
