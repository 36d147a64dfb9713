import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();
const MODEL = "claude-opus-4-8";

export async function llm(prompt: string): Promise<string> {
  // Once, where it is mended, and not at each of its users.
  // expect: missing-fallback-tier/none warning
  const message = await anthropic.messages.create({ model: MODEL, max_tokens: 800, messages: [{ role: "user", content: prompt }] });
  return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
}
