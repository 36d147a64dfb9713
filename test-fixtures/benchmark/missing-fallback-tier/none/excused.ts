import { embed, experimental_transcribe as transcribe, experimental_generateImage as generateImage } from "ai";
import { openai } from "@ai-sdk/openai";

export const vector = async (value: string): Promise<number[]> => {
  // expect-none: missing-fallback-tier
  const { embedding } = await embed({ model: openai.textEmbeddingModel("text-embedding-3-small"), value });
  return embedding;
};

export async function words(audio: Uint8Array): Promise<string> {
  // expect-none: missing-fallback-tier
  return (await transcribe({ model: openai.transcription("whisper-1"), audio })).text;
}

export async function picture(prompt: string): Promise<unknown> {
  // expect-none: missing-fallback-tier
  return generateImage({ model: openai.image("gpt-image-1"), prompt });
}
