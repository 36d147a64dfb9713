import Anthropic from "@anthropic-ai/sdk";
import models from "../config/models.json" with { type: "json" };

const anthropic = new Anthropic();

export async function chat(content: string) {
  const { id, maxTokens } = models.chat;
  return anthropic.messages.create({ model: id, max_tokens: maxTokens, messages: [{ role: "user", content }] });
}
