import { openai } from "@ai-sdk/openai";
import { Agent } from "@mastra/core/agent";
import { createTool } from "@mastra/core/tools";
import { z } from "zod";
import { askHandbook } from "../llama/index.js";

const handbook = createTool({
  id: "handbook",
  description: "Looks something up in the handbook",
  inputSchema: z.object({ question: z.string() }),
  execute: async ({ question }) => ({ answer: await askHandbook(question) }),
});

export const analyst = new Agent({
  id: "analyst",
  name: "Analyst",
  instructions: "You answer questions about the company's figures.",
  // expect: hardcoded-model/revocable warning
  model: openai("gpt-5.5"),
  tools: { handbook },
});

export const writer = new Agent({
  id: "writer",
  name: "Writer",
  instructions: "You write short reports.",
  // expect: silent-fallback/library-fallback info
  model: [
    // expect: hardcoded-model/revocable warning
    { model: "openai/gpt-5.5", maxRetries: 2 },
    // expect: hardcoded-model/constant info
    { model: "anthropic/claude-sonnet-5", maxRetries: 1 },
  ],
});
