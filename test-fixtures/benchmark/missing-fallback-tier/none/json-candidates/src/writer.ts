import { generateText, type LanguageModel } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import models from "../config/models.json";
import { metrics } from "./metrics";

const providers: Record<string, (id: string) => LanguageModel> = { anthropic, openai };

export async function write(prompt: string): Promise<string> {
  let last: unknown;
  for (const { provider, id } of models.writer) {
    const create = providers[provider];
    if (!create) continue;
    try {
      const { text } = await generateText({ model: create(id), prompt, maxRetries: 1 });
      return text;
    } catch (error) {
      metrics.increment("llm.candidate_failed", { provider, id });
      last = error;
    }
  }
  throw last;
}
