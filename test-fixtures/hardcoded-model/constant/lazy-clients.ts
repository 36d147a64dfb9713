// Clients that are made late, wrapped, lent or handed in.
import type OpenAI from "openai";
import { wrapOpenAI } from "langsmith/wrappers";
import { observeOpenAI } from "langfuse";
import OpenAIClient from "openai";

let shared: OpenAI | undefined;
function client(): OpenAI {
  return (shared ??= new OpenAIClient());
}

const ask = (content: string) => [{ role: "user" as const, content }];

export const lazily = (text: string) =>
  // expect: hardcoded-model/constant info model=gpt-5.6-luna
  client().chat.completions.create({ model: "gpt-5.6-luna", messages: ask(text) });

const traced = wrapOpenAI(new OpenAIClient());
// expect: hardcoded-model/constant info model=gpt-5.6-terra
export const wrapped = (text: string) => traced.chat.completions.create({ model: "gpt-5.6-terra", messages: ask(text) });

export const observed = (text: string, session: string) =>
  observeOpenAI(client(), { sessionId: session }).chat.completions.create({
    // expect: hardcoded-model/constant info model=gpt-5.4-mini
    model: "gpt-5.4-mini",
    messages: ask(text),
  });

export async function handedIn(openai: OpenAI, text: string) {
  const patient = openai.withOptions({ timeout: 120_000 });
  // expect: hardcoded-model/constant info
  return patient.responses.create({ model: "gpt-5.6-luna", input: text });
}

export async function onDemand(text: string) {
  const { default: Groq } = await import("groq-sdk");
  const groq = new Groq();
  // expect: hardcoded-model/constant info
  return groq.chat.completions.create({ model: "llama-3.1-8b-instant", messages: ask(text) });
}
