import Anthropic from "@anthropic-ai/sdk";
import { BACKUP, PRIMARY } from "./models.js";
import { reportFallback } from "./events.js";

const anthropic = new Anthropic();

async function ask(model: string, content: string): Promise<Anthropic.Message> {
  return anthropic.messages.create({ model, max_tokens: 400, messages: [{ role: "user", content }] });
}

export async function answer(question: string): Promise<Anthropic.Message> {
  try {
    return await ask(PRIMARY, question);
  } catch (error) {
    reportFallback(PRIMARY, BACKUP, error);
    // expect: missing-fallback-tier/same-model error
    return await ask(BACKUP, question);
  }
}
