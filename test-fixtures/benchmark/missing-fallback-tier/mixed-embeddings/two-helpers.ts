import { embed } from "ai";
import { openai } from "@ai-sdk/openai";
import { google } from "@ai-sdk/google";
import { logger } from "./logger.js";

const withOpenAI = (value: string) => embed({ model: openai.textEmbeddingModel("text-embedding-3-small"), value });
const withGoogle = (value: string) => embed({ model: google.textEmbeddingModel("gemini-embedding-001"), value });

export const vector = (value: string) =>
  withOpenAI(value).catch((error: unknown) => {
    logger.warn({ error }, "google");
    // expect: missing-fallback-tier/mixed-embeddings error
    return withGoogle(value);
  });
