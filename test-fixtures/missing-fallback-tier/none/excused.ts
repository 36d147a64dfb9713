// Vectors of two models do not compare; a transcript, a picture and a probe have no second tier either.
import OpenAI from "openai";
import { createReadStream } from "node:fs";

const openai = new OpenAI();

// expect-none: missing-fallback-tier
export const vector = (input: string) => openai.embeddings.create({ model: "text-embedding-3-large", input });

export const transcript = (path: string) =>
  // expect-none: missing-fallback-tier
  openai.audio.transcriptions.create({ model: "gpt-4o-transcribe", file: createReadStream(path) });

// expect-none: missing-fallback-tier
export const picture = (prompt: string) => openai.images.generate({ model: "gpt-image-2", prompt });

// expect-none: missing-fallback-tier
export const flagged = (input: string) => openai.moderations.create({ model: "omni-moderation-latest", input });

/** Is the key of any use? */
export async function probe(apiKey: string): Promise<boolean> {
  // expect-none: missing-fallback-tier
  const list = await new OpenAI({ apiKey }).models.list();
  return list.data.length > 0;
}
