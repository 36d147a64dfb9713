import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();

export async function ask(content: string): Promise<string> {
  const message = await client.messages.create({ model: "claude-sonnet-5", max_tokens: 500, messages: [{ role: "user", content }] });
  const [block] = message.content;
  if (block?.type !== "text") throw new Error("no text");
  return block.text;
}
