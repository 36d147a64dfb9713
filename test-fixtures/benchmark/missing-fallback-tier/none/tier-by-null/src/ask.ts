import OpenAI from "openai";
import { opus } from "./opus.js";

const openai = new OpenAI();

export async function ask(prompt: string): Promise<string> {
  const first = await opus(prompt);
  return first ?? (await openai.responses.create({ model: "gpt-5.6-terra", input: prompt })).output_text;
}
