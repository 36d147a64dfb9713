// fixture: path=src/agent/tools.ts
import { tool, generateText, generateObject, embed } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { store } from "../store";
import { telemetry } from "../telemetry";

export const summarizePage = tool({
  description: "Summarize a page",
  inputSchema: z.object({ url: z.string() }),
  execute: async ({ url }) => {
    const html = await (await fetch(url)).text();
    try {
      const { text } = await generateText({ model: openai("gpt-5-nano"), prompt: `Summarize:\n${html}` });
      return { summary: text };
      // expect-none: silent-fallback the agent reads of the error
    } catch (error) {
      return { error: `Could not summarize ${url}: ${error}` };
    }
  },
});

export const rankPages = tool({
  description: "Rank pages",
  inputSchema: z.object({ pages: z.array(z.string()), query: z.string() }),
  execute: async ({ pages, query }) => {
    try {
      const { object } = await generateObject({ model: openai("gpt-5-nano"), schema: z.object({ order: z.array(z.number()) }), prompt: `${query}\n${pages.join("\n")}` });
      return object.order.map((index) => pages[index]);
      // expect: silent-fallback/default-value warning
    } catch {
      return pages;
    }
  },
});

export async function search(query: string) {
  let vector: number[] | undefined;
  try {
    vector = (await embed({ model: openai.embedding("text-embedding-3-small"), value: query })).embedding;
    // expect: silent-fallback/default-value warning
  } catch {
    return store.keywordSearch(query);
  }
  return store.vectorSearch(vector);
}

export async function searchTracked(query: string) {
  try {
    const { embedding } = await embed({ model: openai.embedding("text-embedding-3-small"), value: query });
    return store.vectorSearch(embedding);
    // expect-none: silent-fallback telemetry
  } catch (error) {
    telemetry.trackException({ exception: error as Error });
    return store.keywordSearch(query);
  }
}

export async function isRelevant(passage: string, query: string): Promise<boolean> {
  try {
    const { text } = await generateText({ model: openai("gpt-5-nano"), prompt: `Is it relevant to ${query}? yes or no\n${passage}` });
    return text.startsWith("yes");
    // expect: silent-fallback/default-value warning
  } catch {
    return true;
  }
}
