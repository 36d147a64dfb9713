import { generateText, tool } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";

const summarize = async (prompt: string) => (await generateText({ model: openai("gpt-5.4-mini"), prompt })).text;

export const tools = {
  summary: tool({
    inputSchema: z.object({ text: z.string() }),
    execute: async ({ text }) => {
      try {
        return { summary: await summarize(text) };
        // expect-none: silent-fallback the model of the next turn is told
      } catch (error) {
        return { error: error instanceof Error ? error.message : "unknown" };
      }
    },
  }),
  digest: tool({
    inputSchema: z.object({ text: z.string() }),
    execute: async ({ text }) => {
      try {
        return { summary: await summarize(text) };
        // expect: silent-fallback/default-value warning
      } catch {
        return { summary: "" };
      }
    },
  }),
};
