import { createParser } from "./sse";
import OpenAI from "openai";

const openai = new OpenAI();

async function assertTenantActive(tenant: string): Promise<void> {
  const response = await fetch(`https://tenants.internal/${tenant}`);
  if (response.status === 402) throw new Error("tenant is suspended");
}

async function* tokens(tenant: string, text: string) {
  await assertTenantActive(tenant);
  // expect-none: call-before-gate
  const stream = await openai.chat.completions.create({ model: "gpt-5.4-mini", stream: true, messages: [{ role: "user", content: text }] });
  for await (const chunk of stream) yield chunk.choices[0]?.delta.content ?? "";
}

async function* freeTokens(text: string) {
  // expect: call-before-gate/no-gate warning
  const stream = await openai.chat.completions.create({ model: "gpt-5.4-mini", stream: true, messages: [{ role: "user", content: text }] });
  for await (const chunk of stream) yield chunk.choices[0]?.delta.content ?? "";
}

Bun.serve({
  async fetch(request) {
    const { tenant, text } = await request.json();
    const source = request.url.endsWith("/free") ? freeTokens(text) : tokens(tenant, text);
    return new Response(createParser(source));
  },
});
