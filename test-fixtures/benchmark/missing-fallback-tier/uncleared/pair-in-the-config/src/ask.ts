import { createProviderRegistry, generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { llm } from "./config";
import { logger } from "./logger";

const registry = createProviderRegistry({ anthropic, openai });

export async function ask(prompt: string): Promise<string> {
  try {
    const { text } = await generateText({ model: registry.languageModel(`${llm.primary.provider}:${llm.primary.model}`), prompt });
    return text;
  } catch (error) {
    logger.error({ error }, "primary model failed");
    // expect: missing-fallback-tier/uncleared
    const { text } = await generateText({ model: registry.languageModel(`${llm.fallback.provider}:${llm.fallback.model}`), prompt });
    return text;
  }
}
