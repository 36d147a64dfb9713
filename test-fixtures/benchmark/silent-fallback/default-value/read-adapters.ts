// fixture: path=src/server/summary.ts
import { embed, summarize } from "@tanstack/ai";
import { anthropicSummarize } from "@tanstack/ai-anthropic";
import { openaiEmbedding } from "@tanstack/ai-openai";
import { logger } from "./logger";

type Model = Parameters<typeof anthropicSummarize>[0];

export async function summary(model: Model, text: string) {
  try {
    return (await summarize({ adapter: anthropicSummarize(model), text })).summary;
    // expect: silent-fallback/default-value warning
  } catch {
    return text.slice(0, 200);
  }
}

export async function summaryLogged(model: Model, text: string) {
  try {
    return (await summarize({ adapter: anthropicSummarize(model), text })).summary;
    // expect-none: silent-fallback logged
  } catch (error) {
    logger.warn("the text is cut instead of summarized", { error });
    return text.slice(0, 200);
  }
}

export async function vectors(model: Parameters<typeof openaiEmbedding>[0], input: string[]) {
  // expect-none: silent-fallback goes up
  return (await embed({ adapter: openaiEmbedding(model), input })).embeddings;
}
