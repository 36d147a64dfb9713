// A choice is no fallback: nothing failed.
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { anthropic } from "@ai-sdk/anthropic";

export async function draft(prompt: string, preferred?: "claude") {
  const model = preferred === "claude" ? anthropic("claude-sonnet-4-6") : openai("gpt-5.6-terra");
  // expect-none: silent-fallback
  const { text } = await generateText({ model, prompt });
  return text;
}
