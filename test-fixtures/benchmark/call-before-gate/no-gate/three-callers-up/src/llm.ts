import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function complete(prompt: string): Promise<string> {
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 600, messages: [{ role: "user", content: prompt }] });
  return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
}
