import Anthropic from "@anthropic-ai/sdk";
import { CHAT, Models, Tier } from "./models.js";

const anthropic = new Anthropic();
const send = (model: string, max_tokens: number, content: string) => anthropic.messages.create({ model, max_tokens, messages: [{ role: "user", content }] });

export const review = (text: string) => send(Models.REVIEW, 500, text);
export const again = (text: string) => send(Models["fallback"], 500, text);
export const quick = (text: string) => send(Tier.Quick, 100, text);
export const chat = (text: string) => send(CHAT.primary.id, CHAT.primary.maxTokens, text);
export function chatAgain(text: string) {
  const { id, maxTokens } = CHAT.secondary;
  return send(id, maxTokens, text);
}
