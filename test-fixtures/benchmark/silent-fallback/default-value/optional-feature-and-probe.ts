import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const openai = new OpenAI();

/** Is this key any good? */
export async function isKeyValid(apiKey: string): Promise<boolean> {
  try {
    await new Anthropic({ apiKey }).messages.create({ model: "claude-haiku-4-5", max_tokens: 1, messages: [{ role: "user", content: "hi" }] });
    return true;
    // expect-none: silent-fallback
  } catch {
    return false;
  }
}

export async function listModels(): Promise<string[]> {
  try {
    const page = await openai.models.list();
    return page.data.map((one) => one.id);
    // expect-none: silent-fallback a metadata call
  } catch {
    return ["gpt-5.4"];
  }
}

export async function suggestions(input: string): Promise<string[]> {
  if (!process.env.SUGGESTIONS) return [];
  try {
    return (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text.split("\n");
    // expect: silent-fallback/default-value warning
  } catch {
    return [];
  }
}
