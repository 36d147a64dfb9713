import Anthropic from "@anthropic-ai/sdk";
import { Mistral } from "@mistralai/mistralai";

const anthropic = new Anthropic();
const mistral = new Mistral();

async function claude(content: string): Promise<string | null> {
  try {
    const message = await anthropic.messages.create({ model: "claude-sonnet-5", max_tokens: 100, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content);
  // expect: silent-fallback/other-model
  } catch {
    return null;
  }
}

async function other(content: string): Promise<string> {
  const result = await mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content }] });
  return String(result.choices[0]?.message.content);
}

export const answer = async (question: string): Promise<string> => (await claude(question)) ?? (await other(question));
