import { MemoryVectorStore } from "langchain/vectorstores/memory";
import { embeddings } from "./llm.js";

const store = new MemoryVectorStore(embeddings);

export const retriever = store.asRetriever(4);
