import { logger } from "./logger";

async function post(body: unknown): Promise<Response> {
  return fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

export async function silent(text: string): Promise<string[]> {
  const response = await post({ model: "gpt-5.4-mini", messages: [{ role: "user", content: text }] });
  // expect: silent-fallback/default-value warning
  if (!response.ok) return [];
  return (await response.json()).choices.map((one: { message: { content: string } }) => one.message.content);
}

export async function logged(text: string): Promise<string[]> {
  const response = await post({ model: "gpt-5.4-mini", messages: [{ role: "user", content: text }] });
  // expect-none: silent-fallback
  if (!response.ok) {
    logger.warn({ status: response.status }, "no suggestions");
    return [];
  }
  return (await response.json()).choices.map((one: { message: { content: string } }) => one.message.content);
}

export async function thrown(text: string): Promise<string[]> {
  const response = await post({ model: "gpt-5.4-mini", messages: [{ role: "user", content: text }] });
  // expect-none: silent-fallback
  if (response.status >= 400) throw new Error(`model answered ${response.status}`);
  return (await response.json()).choices.map((one: { message: { content: string } }) => one.message.content);
}

export async function otherModel(text: string): Promise<unknown> {
  const response = await post({ model: "gpt-5.4", messages: [{ role: "user", content: text }] });
  // expect: silent-fallback/other-model error
  if (response.status === 429) {
    const second = await post({ model: "gpt-5.4-mini", messages: [{ role: "user", content: text }] });
    return second.json();
  }
  if (!response.ok) throw new Error(`model answered ${response.status}`);
  return response.json();
}
