import { embed } from "ai";
import { google } from "@ai-sdk/google";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";

export async function vectorOf(value: string): Promise<number[]> {
  try {
    const { embedding } = await embed({ model: openai.textEmbeddingModel("text-embedding-3-small"), value });
    return embedding;
  } catch (error) {
    logger.warn({ error }, "embedding fallback");
    // expect: missing-fallback-tier/mixed-embeddings error
    const { embedding } = await embed({ model: google.textEmbeddingModel("gemini-embedding-001"), value });
    return embedding;
  }
}
