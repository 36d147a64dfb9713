import { Chroma } from "@langchain/community/vectorstores/chroma";
import { OpenAIEmbeddings } from "@langchain/openai";

const store = new Chroma(new OpenAIEmbeddings({ model: "text-embedding-3-small" }), { collectionName: "manuals" });
const retriever = store.asRetriever({ k: 5 });

export const manuals = {
  async passagesFor(question: string): Promise<readonly string[]> {
    // A retriever's invoke asks no model for an answer.
    // expect-none
    const documents = await retriever.invoke(question);
    return documents.map((document) => document.pageContent);
  },
};
