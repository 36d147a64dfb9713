import Anthropic from "@anthropic-ai/sdk";
import { readFile } from "node:fs/promises";

const client = new Anthropic();

export async function review(file: string, model: string): Promise<string> {
  const code = await readFile(file, "utf8");
  // expect: missing-fallback-tier/none warning
  const message = await client.messages.create({ model, max_tokens: 4_000, messages: [{ role: "user", content: `Review: ${code}` }] });
  return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
}
