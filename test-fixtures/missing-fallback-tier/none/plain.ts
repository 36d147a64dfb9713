import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";

const openai = new OpenAI();
const anthropic = new Anthropic();

export const rank = (candidates: string) =>
  // expect: missing-fallback-tier/none warning model=gpt-5.5
  openai.responses.create({ model: "gpt-5.5", input: candidates });

export async function negotiate(terms: string) {
  // expect: missing-fallback-tier/none warning model=claude-fable-5
  const message = await anthropic.messages.create({
    model: "claude-fable-5",
    max_tokens: 900,
    messages: [{ role: "user", content: terms }],
  });
  return message.content;
}

export async function label(text: string) {
  // A cleared model of the general tier: worth a note.
  // expect: missing-fallback-tier/none info model=claude-sonnet-4-6
  const message = await anthropic.messages.create({
    model: "claude-sonnet-4-6",
    max_tokens: 20,
    messages: [{ role: "user", content: text }],
  });
  return message.content;
}

export async function anyModel(model: string, text: string) {
  // expect: missing-fallback-tier/none info
  return openai.chat.completions.create({ model, messages: [{ role: "user", content: text }] });
}
