import OpenAI from "openai";
import { VoyageAIClient } from "voyageai";
import { logger } from "./logger.js";

const openai = new OpenAI();
const voyage = new VoyageAIClient({ apiKey: "key" });

export async function vector(input: string): Promise<number[]> {
  try {
    const { data } = await openai.embeddings.create({ model: "text-embedding-3-large", input });
    return data[0]?.embedding ?? [];
  } catch (error) {
    logger.warn({ error }, "embedding elsewhere");
    // expect: missing-fallback-tier/mixed-embeddings error
    const { data } = await voyage.embed({ model: "voyage-3-large", input });
    return data?.[0]?.embedding ?? [];
  }
}

export async function vectorAgain(input: string): Promise<number[]> {
  try {
    const { data } = await openai.embeddings.create({ model: "text-embedding-3-large", input });
    return data[0]?.embedding ?? [];
  } catch (error) {
    logger.warn({ error }, "once more");
    // expect-none: missing-fallback-tier the same space
    const { data } = await openai.embeddings.create({ model: "text-embedding-3-large", input });
    return data[0]?.embedding ?? [];
  }
}
