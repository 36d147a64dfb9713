import OpenAI from "openai";
import type { Complete, Embedder } from "./types";

const client = new OpenAI();

export function makeEmbedder(model: string): Embedder {
  return {
    async embed(text) {
      const { data } = await client.embeddings.create({ model, input: text });
      return data[0].embedding;
    },
  };
}

export function makeComplete(model: string): Complete {
  return async (prompt) => {
    const { choices } = await client.chat.completions.create({ model, messages: [{ role: "user", content: prompt }] });
    return choices[0].message.content ?? "";
  };
}

export class Summaries {
  async ofRecord(record: string) {
    const { choices } = await client.chat.completions.create({ model: process.env.SUMMARY_MODEL!, messages: [{ role: "user", content: record }] });
    return choices[0].message.content ?? "";
  }
}
