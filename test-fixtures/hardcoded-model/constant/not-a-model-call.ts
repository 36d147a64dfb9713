// Names that models have, in calls that reach none.
import { streamText } from "hono/streaming";
import { Hono } from "hono";
import { MultiVectorRetriever } from "langchain/retrievers/multi_vector";
import { encodingForModel } from "js-tiktoken";
import { store, vectors } from "./stores.js";

const retriever = new MultiVectorRetriever({ vectorstore: vectors, byteStore: store });

export const search = (query: string) =>
  // expect-none: hardcoded-model a retriever
  retriever.invoke(query, { metadata: { model: "gpt-5.6-terra" } });

export const app = new Hono().get("/progress", (c) =>
  streamText(c, async (stream) => {
    // expect-none: hardcoded-model a stream of text
    await stream.writeln("gpt-5.6-luna is thinking");
  }),
);

// expect-none: hardcoded-model a tokenizer's table
const encoding = encodingForModel("gpt-5.6-terra");

export const tokens = (text: string): number => encoding.encode(text).length;
