// What these handlers catch is not the model's failure.
import OpenAI from "openai";
import { usage } from "./usage.js";

const openai = new OpenAI();

export async function labels(text: string): Promise<string[]> {
  const completion = await openai.chat.completions.create({ model: "gpt-5.6-luna", messages: [{ role: "user", content: text }] });
  try {
    await usage.record(completion.usage);
    // expect-none: silent-fallback bookkeeping
  } catch {
    // The month's statement has the total.
  }
  try {
    return JSON.parse(completion.choices[0]?.message.content ?? "[]") as string[];
    // expect-none: silent-fallback the answer is no JSON
  } catch {
    return [];
  }
}

export async function problemOf(response: Response): Promise<string> {
  // expect-none: silent-fallback the body of an error
  const body = await response.json().catch(() => ({}));
  return String((body as { error?: { message?: string } }).error?.message ?? response.statusText);
}
