import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { cards } from "./cards.js";

export async function addHint(cardId: string): Promise<void> {
  const card = await cards.get(cardId);
  try {
    const { text } = await generateText({ model: anthropic("claude-haiku-4-5-20251001"), prompt: card.question });
    card.hint = text;
    // expect: silent-fallback/swallowed warning
  } catch {
    // ignore
  }
  await cards.save(card);
}
