import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const anthropic = new Anthropic();
const openai = new OpenAI();

export async function fastest(question: string) {
  const messages = [{ role: "user" as const, content: question }];
  // A denied model loses the race and nobody hears of it.
  // expect: silent-fallback/other-model error
  return Promise.any([
    anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 300, messages }),
    openai.chat.completions.create({ model: "gpt-5.6-luna", messages }),
  ]);
}
