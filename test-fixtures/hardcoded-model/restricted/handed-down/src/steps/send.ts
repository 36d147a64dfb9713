import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function send(model: string, content: string): Promise<string> {
  // label: send
  const { content: blocks } = await anthropic.messages.create({ model, max_tokens: 700, messages: [{ role: "user", content }] });
  return blocks.map((block) => (block.type === "text" ? block.text : "")).join("");
}
