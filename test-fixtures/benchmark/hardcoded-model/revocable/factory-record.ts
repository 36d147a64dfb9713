import { generateText, type LanguageModel } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";

type Plan = "free" | "pro";

const MODELS: Record<Plan, () => LanguageModel> = {
  free: () => openai("gpt-5.4-mini"), // expect-here: hardcoded-model/constant info
  pro: () => anthropic("claude-opus-4-8"), // expect-here: hardcoded-model/revocable warning
};

export async function reply(plan: Plan, prompt: string) {
  const { text } = await generateText({ model: MODELS[plan](), prompt });
  return text;
}
