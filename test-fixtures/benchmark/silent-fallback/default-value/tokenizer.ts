import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { encode } from "gpt-tokenizer";

function tokens(text: string): number {
  try {
    return encode(text).length;
    // expect-none: silent-fallback
  } catch {
    return Math.ceil(text.length / 4);
  }
}

export async function answer(prompt: string): Promise<string> {
  if (tokens(prompt) > 8000) throw new RangeError("the prompt is too long");
  const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt });
  return text;
}
