import OpenAI from "openai";
import { withRetry } from "./retry.js";

const openai = new OpenAI();

const ask = (input: string) => withRetry(() => openai.responses.create({ model: "gpt-5.6-terra", input }));

export async function tags(text: string): Promise<string[]> {
  try {
    return (await ask(text)).output_text.split(",");
    // expect: silent-fallback/default-value warning
  } catch {
    return [];
  }
}

export async function summary(text: string): Promise<string> {
  return withRetry(async () => (await ask(`Summarize: ${text}`)).output_text)
    // expect: silent-fallback/default-value warning
    .catch(() => "");
}
