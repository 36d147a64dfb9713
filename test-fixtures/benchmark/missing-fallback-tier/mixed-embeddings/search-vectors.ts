// fixture: path=src/lib/search.ts
import OpenAI from "openai";
import { CohereClient } from "cohere-ai";
import { embed, experimental_transcribe as transcribe, experimental_generateImage as generateImage } from "ai";
import { openai as provider } from "@ai-sdk/openai";
import { log } from "./log";

const openai = new OpenAI();
const cohere = new CohereClient();

export async function vectorOf(text: string): Promise<number[]> {
  try {
    const result = await openai.embeddings.create({ model: "text-embedding-3-large", input: text });
    return result.data[0]!.embedding;
  } catch (error) {
    log.warn("openai embeddings failed", error);
    // expect: missing-fallback-tier/mixed-embeddings
    const result = await cohere.embed({ model: "embed-v4.0", texts: [text], inputType: "search_document" });
    return (result.embeddings as number[][])[0]!;
  }
}

export async function queryVector(text: string) {
  // expect-none: missing-fallback-tier
  const { embedding } = await embed({ model: provider.embedding("text-embedding-3-small"), value: text });
  return embedding;
}

export async function transcript(audio: Uint8Array) {
  // expect-none: missing-fallback-tier
  return transcribe({ model: provider.transcription("whisper-1"), audio });
}

export async function cover(prompt: string) {
  // expect-none: missing-fallback-tier
  return generateImage({ model: provider.image("gpt-image-1"), prompt });
}

export async function keyWorks(apiKey: string): Promise<boolean> {
  const client = new OpenAI({ apiKey });
  try {
    // expect-none: missing-fallback-tier
    await client.chat.completions.create({ model: "gpt-5.6-sol", max_tokens: 1, messages: [{ role: "user", content: "ping" }] });
    return true;
  } catch {
    return false;
  }
}
