import { json } from "@sveltejs/kit";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export async function POST({ request }) {
  const { question } = await request.json();
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: question });
  return json({ text });
}
