import { Settings, VectorStoreIndex, Document } from "llamaindex";
import { OpenAI, OpenAIEmbedding } from "@llamaindex/openai";

// expect: hardcoded-model/constant info
Settings.llm = new OpenAI({ model: "gpt-5.4-mini", temperature: 0 });
// expect: hardcoded-model/constant info
Settings.embedModel = new OpenAIEmbedding({ model: "text-embedding-3-small" });

export async function ask(text: string, query: string) {
  const index = await VectorStoreIndex.fromDocuments([new Document({ text })]);
  return index.asQueryEngine().query({ query });
}
