import OpenAI from "openai";
import { store } from "./store.js";

const openai = new OpenAI();

export function indexAll(texts: readonly string[]): void {
  // expect: silent-fallback/swallowed warning
  texts.forEach(async (input) => {
    const embedded = await openai.embeddings.create({ model: "text-embedding-3-small", input });
    store.add(embedded.data[0]?.embedding ?? []);
  });
}

export async function indexAllAwaited(texts: readonly string[]): Promise<void> {
  await Promise.all(
    // expect-none: silent-fallback
    texts.map(async (input) => {
      const embedded = await openai.embeddings.create({ model: "text-embedding-3-small", input });
      store.add(embedded.data[0]?.embedding ?? []);
    }),
  );
}
