import { embedMany } from "ai";
import { google } from "@ai-sdk/google";
import { openai } from "@ai-sdk/openai";
import { log } from "./log";

const encoders = [openai.textEmbeddingModel("text-embedding-3-small"), google.textEmbeddingModel("gemini-embedding-001")];

export async function encode(values: string[]): Promise<number[][]> {
  for (const model of encoders) {
    try {
      // expect: missing-fallback-tier/mixed-embeddings
      const { embeddings } = await embedMany({ model, values });
      return embeddings;
    } catch (error) {
      log.warn("encoder failed", { error });
    }
  }
  throw new Error("no encoder");
}
