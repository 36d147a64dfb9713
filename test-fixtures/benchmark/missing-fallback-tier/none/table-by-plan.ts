import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";

const MODELS = {
  team: anthropic("claude-sonnet-5"),
  enterprise: anthropic("claude-opus-4-8"),
} as const;

export async function assist(plan: keyof typeof MODELS, prompt: string): Promise<string> {
  // expect: missing-fallback-tier/none
  const { text } = await generateText({ model: MODELS[plan], prompt });
  return text;
}
