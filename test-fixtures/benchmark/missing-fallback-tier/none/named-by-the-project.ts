// fixture: path=src/models.ts
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { customProvider, generateText } from "ai";

const models = customProvider({ languageModels: { deep: anthropic("claude-opus-4-8"), quick: openai("gpt-5.6-luna") } });

export async function think(prompt: string) {
  // expect: missing-fallback-tier/none warning
  return generateText({ model: models.languageModel("deep"), prompt });
}

export async function title(prompt: string) {
  // expect: missing-fallback-tier/none info
  return generateText({ model: models.languageModel("quick"), prompt });
}
