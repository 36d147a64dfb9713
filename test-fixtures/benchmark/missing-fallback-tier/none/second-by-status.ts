import { logger } from "./logger";

const post = (url: string, key: string, body: unknown) =>
  fetch(url, { method: "POST", headers: { authorization: `Bearer ${key}`, "content-type": "application/json" }, body: JSON.stringify(body) });

export async function complete(messages: { role: string; content: string }[], keys: { openai: string; mistral: string }): Promise<unknown> {
  const first = await post("https://api.openai.com/v1/chat/completions", keys.openai, { model: "gpt-5.6-sol", messages });
  if (first.ok) return first.json();
  logger.warn("openai answered %d, asking mistral", first.status);
  const second = await post("https://api.mistral.ai/v1/chat/completions", keys.mistral, { model: "mistral-large-latest", messages });
  if (!second.ok) throw new Error(`mistral answered ${second.status}`);
  return second.json();
}
