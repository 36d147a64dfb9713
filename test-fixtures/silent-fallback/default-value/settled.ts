import { ChatMistralAI } from "@langchain/mistralai";

const llm = new ChatMistralAI({ model: "mistral-small-latest" });

export async function summaries(chapters: readonly string[]): Promise<string[]> {
  const results = await Promise.allSettled(chapters.map((chapter) => llm.invoke(`Summarise: ${chapter}`)));
  // expect: silent-fallback/default-value warning
  return results.map((result) => (result.status === "fulfilled" ? String(result.value.content) : ""));
}
