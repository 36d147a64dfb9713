// fixture: path=src/llm/http.ts
import axios from "axios";
import got from "got";
import ky from "ky";
import { request } from "undici";

const LITELLM_URL = process.env.LITELLM_URL ?? "http://litellm:4000";
const proxy = axios.create({ baseURL: LITELLM_URL, headers: { authorization: `Bearer ${process.env.LITELLM_KEY}` } });
const openrouter = ky.create({ prefixUrl: "https://openrouter.ai/api/v1", timeout: 60_000 });

export async function throughProxy(content: string) {
  const { data } = await proxy.post("/chat/completions", {
    // expect: hardcoded-model/constant
    model: "claude-sonnet-5",
    messages: [{ role: "user", content }],
  });
  return data.choices[0].message.content as string;
}

export async function throughRouter(content: string) {
  const answer = await openrouter
    .post("chat/completions", {
      json: {
        models: [
          // expect: hardcoded-model/revocable
          "anthropic/claude-opus-4-8",
          // expect: hardcoded-model/revocable
          "openai/gpt-5.4",
        ],
        messages: [{ role: "user", content }],
      },
    })
    .json<{ choices: { message: { content: string } }[] }>();
  return answer.choices[0]?.message.content;
}

export async function throughGot(prompt: string) {
  const body = {
    // expect: hardcoded-model/constant
    model: "mistral-large-latest",
    messages: [{ role: "user", content: prompt }],
  };
  return got.post("https://api.mistral.ai/v1/chat/completions", { json: body, headers: { authorization: `Bearer ${process.env.MISTRAL_KEY}` } }).json();
}

// expect: hardcoded-model/constant
const GEMINI = "gemini-3.6-flash";

export async function throughGemini(text: string) {
  const response = await fetch(`https://generativelanguage.googleapis.com/v1beta/models/${GEMINI}:generateContent?key=${process.env.GEMINI_KEY}`, {
    method: "POST",
    body: JSON.stringify({ contents: [{ parts: [{ text }] }] }),
  });
  return response.json();
}

export async function throughUndici(content: string) {
  const payload: Record<string, unknown> = { max_tokens: 300, messages: [{ role: "user", content }] };
  // expect: hardcoded-model/constant
  payload.model = "claude-haiku-4-5";
  const { body } = await request("https://api.anthropic.com/v1/messages", { method: "POST", body: JSON.stringify(payload) });
  return body.json();
}

export async function price(model: string) {
  // expect-none: hardcoded-model a query of a price list
  const { data } = await axios.get("https://prices.internal/models", { params: { model, compareWith: "gpt-5.4" } });
  return data;
}
