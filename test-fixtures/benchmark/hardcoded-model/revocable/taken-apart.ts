import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const { messages } = new Anthropic();
// expect: hardcoded-model/revocable warning
export const a = (text: string) => messages.create({ model: "claude-opus-4-8", max_tokens: 5, messages: [{ role: "user", content: text }] });

const openai = new OpenAI();
const {
  chat: { completions },
} = openai;
// expect: hardcoded-model/revocable warning
export const b = (text: string) => completions.create({ model: "gpt-5.5", messages: [{ role: "user", content: text }] });

const create = openai.responses.create.bind(openai.responses);
// expect: hardcoded-model/revocable warning
export const c = (input: string) => create({ model: "gpt-5.4", input });

export async function d(client: OpenAI | undefined, input: string) {
  // expect: hardcoded-model/revocable warning
  return client?.responses?.create?.({ model: "gpt-5.4-pro", input });
}

const api = { ask: (body: OpenAI.Responses.ResponseCreateParamsNonStreaming) => openai.responses.create(body) };
// expect: hardcoded-model/revocable warning
export const e = (input: string) => api.ask({ model: "gpt-5.2", input });
