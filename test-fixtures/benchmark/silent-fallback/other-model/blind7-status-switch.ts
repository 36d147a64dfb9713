// fixture: path=src/lib/complete.ts
import OpenAI from "openai";
import { reportMetric } from "./metrics";

const headers = { Authorization: `Bearer ${process.env.OPENAI_API_KEY}`, "Content-Type": "application/json" };

const send = (model: string, messages: unknown[]) =>
  fetch("https://api.openai.com/v1/chat/completions", { method: "POST", headers, body: JSON.stringify({ model, messages }) });

export async function complete(messages: unknown[]) {
  let response = await send("gpt-5", messages);
  // expect: silent-fallback/other-model error
  if (response.status === 429 || response.status >= 500) {
    response = await send("gpt-5-mini", messages);
  }
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()).choices[0].message.content as string;
}

export async function completeCounted(messages: unknown[]) {
  let response = await send("gpt-5", messages);
  // expect-none: silent-fallback counted
  if (response.status === 429 || response.status >= 500) {
    reportMetric("completion.fallback", 1, { status: response.status });
    response = await send("gpt-5-mini", messages);
  }
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()).choices[0].message.content as string;
}

const azure = new OpenAI({ baseURL: process.env.AZURE_URL, apiKey: process.env.AZURE_KEY });
const direct = new OpenAI();

export async function vision(image: string) {
  const input = [{ role: "user" as const, content: [{ type: "input_image" as const, image_url: image, detail: "auto" as const }] }];
  // expect: silent-fallback/other-model error
  const first = await azure.responses.create({ model: "vision-deployment", input }).catch(() => null);
  const result = first ?? (await direct.responses.create({ model: "gpt-5", input }));
  return result.output_text;
}
