import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function opus(content: string): Promise<string> {
  // A caller without a tier is a feature without one.
  // expect: missing-fallback-tier/none warning
  const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
  return JSON.stringify(message.content);
}
