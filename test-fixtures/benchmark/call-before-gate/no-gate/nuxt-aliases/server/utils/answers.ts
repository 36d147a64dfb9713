import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";

export async function answer(prompt: string): Promise<string> {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai(process.env.MODEL!), prompt });
  return text;
}

export async function suggestion(prompt: string): Promise<string> {
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: openai(process.env.MODEL!), prompt: `Suggest: ${prompt}` });
  return text;
}
