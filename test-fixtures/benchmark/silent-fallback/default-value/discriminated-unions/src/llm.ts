import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export type Answer = { type: "success"; text: string } | { type: "failed"; reason: string };

export async function fetchAnswer(content: string): Promise<Answer> {
  try {
    const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content }] });
    return { type: "success", text: JSON.stringify(message.content) };
  } catch (error) {
    return { type: "failed", reason: String(error) };
  }
}
