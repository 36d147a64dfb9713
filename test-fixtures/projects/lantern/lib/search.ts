import { openai } from "@ai-sdk/openai";
import { embed } from "ai";
import { db } from "@/lib/db";

export async function search(userId: string, query: string): Promise<string> {
  const { embedding } = await embed({ model: openai.textEmbeddingModel("text-embedding-3-small"), value: query });
  const rows = await db.nearest(userId, embedding);
  return rows.map(({ text }: { text: string }) => text).join("\n");
}
