import { embedMany } from "ai";
import { google } from "@ai-sdk/google";

export async function embedAll(values: string[]): Promise<number[][]> {
  // expect-none: missing-fallback-tier
  const { embeddings } = await embedMany({ model: google.textEmbeddingModel("gemini-embedding-001"), values });
  return embeddings;
}
