import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
const attempts: ((text: string) => Promise<string>)[] = [
  // expect-none: missing-fallback-tier
  async (input) => (await new OpenAI().responses.create({ model: "gpt-5.5", input })).output_text,
  async (content) => JSON.stringify((await new Anthropic().messages.create({ model: "claude-sonnet-5", max_tokens: 10, messages: [{ role: "user", content }] })).content),
];
export async function ask(text: string) {
  for (const attempt of attempts) {
    try {
      return await attempt(text);
    } catch (error) {
      console.warn("next", error);
    }
  }
  throw new Error("nobody answered");
}
