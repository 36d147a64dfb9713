import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function complete(content: string): Promise<string> {
  const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content }] });
  return JSON.stringify(message.content);
}
