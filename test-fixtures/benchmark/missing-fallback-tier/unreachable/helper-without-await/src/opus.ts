import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function opus(content: string): Promise<string> {
  // expect-none: missing-fallback-tier
  const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
  return JSON.stringify(message.content);
}
