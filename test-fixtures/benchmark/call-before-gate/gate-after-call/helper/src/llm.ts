import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export async function write(prompt: string): Promise<string> {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
  return text;
}
