import OpenAI from "openai";
import { env } from "./env.js";
import { log } from "./log.js";

const openai = new OpenAI();

export async function embed(input: string): Promise<number[] | null> {
  return openai.embeddings
    .create({ model: env.EMBED_MODEL, input })
    .then(({ data }) => data[0]?.embedding ?? null)
    .catch((error: unknown) => {
      log.error(error);
      return null;
    });
}

export async function similar(input: string, others: readonly number[][]): Promise<number> {
  const own = await embed(input);
  if (own === null) return -1;
  return others.findIndex((other) => other.every((value, index) => Math.abs(value - (own[index] ?? 0)) < 0.1));
}
