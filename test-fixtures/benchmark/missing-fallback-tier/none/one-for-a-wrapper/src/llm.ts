import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function complete(content: string): Promise<string> {
  // expect: missing-fallback-tier/none warning
  const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 500, messages: [{ role: "user", content }] });
  return JSON.stringify(message.content);
}
