// The guard keeps an early rejection from ending the process; the promise is awaited below.
import Anthropic from "@anthropic-ai/sdk";
import { retrieve } from "./retrieve.js";

const anthropic = new Anthropic();

export async function answer(question: string) {
  const rewriting = anthropic.messages.create({
    model: "claude-haiku-4-5-20251001",
    max_tokens: 100,
    messages: [{ role: "user", content: `Rewrite for search: ${question}` }],
  });
  // expect-none: silent-fallback
  rewriting.catch(() => {});
  const passages = await retrieve(question);
  const { content } = await rewriting;
  return { passages, query: content };
}
