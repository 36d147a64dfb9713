import { anthropic } from "@llamaindex/anthropic";
import { openai, OpenAIEmbedding } from "@llamaindex/openai";
import { Settings, SimpleDirectoryReader, VectorStoreIndex } from "llamaindex";
import { log } from "../log.js";

// expect: hardcoded-model/constant info
Settings.llm = openai({ model: "gpt-5.6-terra" });
// expect: hardcoded-model/constant info
Settings.embedModel = new OpenAIEmbedding({ model: "text-embedding-3-small" });

// expect: hardcoded-model/revocable warning
const careful = anthropic({ model: "claude-opus-4-8" });

const index = await VectorStoreIndex.fromDocuments(await new SimpleDirectoryReader().loadData("handbook"));

export async function askHandbook(question: string): Promise<string> {
  const engine = index.asQueryEngine({ similarityTopK: 4 });
  // expect: missing-fallback-tier/none info
  const { message } = await engine.query({ query: question });
  return String(message.content);
}

export async function review(text: string): Promise<string> {
  try {
    const { message } = await careful.chat({ messages: [{ role: "user", content: `Review: ${text}` }] });
    return String(message.content);
    // expect-none: silent-fallback
  } catch (error) {
    log.warn({ error }, "reviewed by the other model");
    const { message } = await Settings.llm.chat({ messages: [{ role: "user", content: `Review: ${text}` }] });
    return String(message.content);
  }
}

export async function keywords(text: string): Promise<string[]> {
  // expect: missing-fallback-tier/none warning
  return careful.complete({ prompt: `Keywords: ${text}` }).then(
    ({ text: answer }) => answer.split(","),
    // expect: silent-fallback/default-value warning
    () => [],
  );
}
