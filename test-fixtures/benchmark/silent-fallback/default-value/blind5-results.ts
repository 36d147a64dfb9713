// fixture: path=src/llm/results.ts
import axios from "axios";
import to from "await-to-js";
import { ResultAsync } from "neverthrow";
import Anthropic from "@anthropic-ai/sdk";
import { log } from "./log";

const anthropic = new Anthropic();
type Answer = { ok: true; text: string } | { ok: false; error: Error };

async function ask(content: string) {
  const message = await anthropic.messages.create({ model: process.env.MODEL!, max_tokens: 400, messages: [{ role: "user", content }] });
  return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
}

async function tryAsk(content: string): Promise<Answer> {
  try {
    return { ok: true, text: await ask(content) };
    // expect-none: silent-fallback says that it failed
  } catch (error) {
    return { ok: false, error: error as Error };
  }
}

export async function outline(content: string) {
  const answer = await tryAsk(content);
  // expect: silent-fallback/default-value
  if (!answer.ok) return [];
  return answer.text.split("\n");
}

export async function abstract(content: string) {
  const answer = await tryAsk(content);
  // expect-none: silent-fallback logged by the caller
  if (!answer.ok) {
    log.warn("no abstract", answer.error);
    return "";
  }
  return answer.text;
}

export async function subject(content: string) {
  const [error, text] = await to(ask(content));
  // expect: silent-fallback/default-value
  if (error) return "(no subject)";
  return text;
}

export async function greeting(content: string) {
  const [error, text] = await to(ask(content));
  // expect-none: silent-fallback thrown
  if (error) throw error;
  return text;
}

export async function footer(content: string) {
  // expect: silent-fallback/default-value warning
  return ResultAsync.fromPromise(ask(content), (error) => error as Error).unwrapOr("");
}

export function header(content: string) {
  // expect-none: silent-fallback a result that says it
  return ResultAsync.fromPromise(ask(content), (error) => error as Error);
}

export async function overHttp(content: string) {
  const response = await fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.KEY}` },
    body: JSON.stringify({ model: process.env.MODEL, messages: [{ role: "user", content }] }),
  });
  // expect: silent-fallback/default-value
  if (!response.ok) return "No answer today.";
  return (await response.json()).choices[0].message.content as string;
}

export async function overAxios(content: string) {
  const response = await axios.post("https://api.mistral.ai/v1/chat/completions", { model: process.env.MODEL, messages: [{ role: "user", content }] }, { validateStatus: () => true });
  // expect: silent-fallback/default-value
  if (response.status !== 200) {
    return null;
  }
  return response.data.choices[0].message.content as string;
}

export async function surfaced(content: string) {
  const response = await fetch("https://api.openai.com/v1/responses", { method: "POST", body: JSON.stringify({ model: process.env.MODEL, input: content }) });
  // expect-none: silent-fallback an error
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}

export async function waited(content: string): Promise<string> {
  const response = await fetch("https://api.openai.com/v1/responses", { method: "POST", body: JSON.stringify({ model: process.env.MODEL, input: content }) });
  // expect-none: silent-fallback the same again
  if (response.status === 429) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return waited(content);
  }
  if (!response.ok) throw new Error("failed");
  return (await response.json()).output_text;
}

export async function emptyIsNoFailure(content: string) {
  const text = await ask(content);
  // expect-none: silent-fallback the model had nothing to say
  if (!text) return "Nothing to add.";
  return text;
}
