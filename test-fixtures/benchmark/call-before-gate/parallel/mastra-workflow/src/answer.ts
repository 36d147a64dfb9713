import { createStep, createWorkflow } from "@mastra/core/workflows";
import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { z } from "zod";
import { assertEntitled } from "./entitlements.js";

const question = z.object({ user: z.string(), text: z.string() });

const answer = createStep({
  id: "answer",
  inputSchema: question,
  outputSchema: question,
  execute: async ({ inputData }) => {
    // expect: call-before-gate/parallel error
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: inputData.text });
    return { user: inputData.user, text };
  },
});

const policy = createStep({
  id: "policy",
  inputSchema: question,
  outputSchema: question,
  execute: async ({ inputData }) => {
    await assertEntitled(inputData.user);
    return inputData;
  },
});

export const late = createWorkflow({ id: "raced", inputSchema: question, outputSchema: question }).parallel([policy, answer]).commit();
