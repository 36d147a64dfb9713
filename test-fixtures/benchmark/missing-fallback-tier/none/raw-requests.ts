// fixture: path=src/lib/raw.ts
import { logger } from "./logger";

const headers = { "content-type": "application/json", "x-api-key": process.env.ANTHROPIC_API_KEY!, "anthropic-version": "2023-06-01" };

export async function askClaude(prompt: string): Promise<string> {
  // expect-none: missing-fallback-tier
  const res = await fetch("https://api.anthropic.com/v1/messages", {
    method: "POST",
    headers,
    body: JSON.stringify({ model: "claude-opus-4-8", max_tokens: 800, messages: [{ role: "user", content: prompt }] }),
  });
  if (!res.ok) {
    logger.warn({ status: res.status }, "claude refused, asking gpt");
    return askGpt(prompt);
  }
  const data = await res.json();
  return data.content[0].text;
}

async function askGpt(prompt: string): Promise<string> {
  // expect-none: missing-fallback-tier
  const res = await fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${process.env.OPENAI_API_KEY}` },
    body: JSON.stringify({ model: "gpt-5.6-sol", messages: [{ role: "user", content: prompt }] }),
  });
  if (!res.ok) throw new Error(`openai: ${res.status}`);
  const data = await res.json();
  return data.choices[0].message.content;
}

export async function classify(text: string): Promise<string> {
  // expect: missing-fallback-tier/none
  const res = await fetch("https://api.anthropic.com/v1/messages", {
    method: "POST",
    headers,
    body: JSON.stringify({ model: "claude-opus-4-8", max_tokens: 10, messages: [{ role: "user", content: text }] }),
  });
  if (!res.ok) throw new Error(`anthropic: ${res.status}`);
  const data = await res.json();
  return data.content[0].text;
}

export async function classifyTwice(text: string): Promise<string> {
  for (const model of ["claude-opus-4-8", "claude-haiku-4-5"]) {
    // expect-none: missing-fallback-tier
    const res = await fetch("https://api.anthropic.com/v1/messages", { method: "POST", headers, body: JSON.stringify({ model, max_tokens: 10, messages: [{ role: "user", content: text }] }) });
    if (!res.ok) {
      logger.warn({ status: res.status, model }, "next model");
      continue;
    }
    return (await res.json()).content[0].text;
  }
  throw new Error("no model answered");
}
