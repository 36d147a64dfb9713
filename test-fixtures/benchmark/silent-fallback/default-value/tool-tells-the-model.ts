import { generateText, tool } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";

/** The outer model reads the text of the error and goes on from there. */
export const summarise = tool({
  description: "Summarises a page",
  inputSchema: z.object({ page: z.string() }),
  execute: async ({ page }) => {
    try {
      const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: page });
      return text;
      // expect-none: silent-fallback
    } catch (error) {
      return `Error: the page could not be summarised (${error instanceof Error ? error.message : "unknown"})`;
    }
  },
});
