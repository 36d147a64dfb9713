// None of these serves another model when this one is denied.
import { customProvider, generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";

const house = customProvider({
  languageModels: { deep: anthropic("claude-opus-4-8") },
  fallbackProvider: openai,
});

export async function deep(prompt: string) {
  // expect: missing-fallback-tier/none warning
  const { text } = await generateText({ model: house.languageModel("deep"), prompt });
  return text;
}

export async function ordered(prompt: string) {
  // Two providers of one model.
  // expect: missing-fallback-tier/none warning
  const { text } = await generateText({
    model: "anthropic/claude-opus-4-8",
    prompt,
    providerOptions: { gateway: { order: ["bedrock", "anthropic"] } },
  });
  return text;
}
