import { embedMany, generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export async function page(topic: string): Promise<{ readonly intro: string; readonly vectors: number[][] }> {
  const intro = generateText({ model: openai("gpt-5.6-luna"), prompt: topic });
  const vectors = embedMany({ model: openai.textEmbeddingModel("text-embedding-3-small"), values: [topic] });
  try {
    const [text, embedded] = await Promise.all([intro, vectors]);
    return { intro: text.text, vectors: embedded.embeddings };
    // expect: silent-fallback/default-value warning
  } catch {
    return { intro: "", vectors: [] };
  }
}
