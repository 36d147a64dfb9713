import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();

export async function brief(text: string) {
  // expect: missing-fallback-tier/none
  const message = await client.messages.create({ model: "claude-opus-4-8", max_tokens: 400, messages: [{ role: "user", content: text }] });
  return message.content;
}

export async function unknownModel(text: string) {
  // expect: missing-fallback-tier/none
  const message = await client.messages.create({ model: "claude-nova-9", max_tokens: 400, messages: [{ role: "user", content: text }] });
  return message.content;
}
