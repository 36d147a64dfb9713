import { createStep, createWorkflow } from "@mastra/core/workflows";
import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { z } from "zod";
import { isEntitled } from "./entitlements.js";

const question = z.object({ user: z.string(), text: z.string(), allowed: z.boolean().optional() });

const policy = createStep({
  id: "policy",
  inputSchema: question,
  outputSchema: question,
  execute: async ({ inputData }) => ({ ...inputData, allowed: await isEntitled(inputData.user) }),
});

const answer = createStep({
  id: "answer",
  inputSchema: question,
  outputSchema: question,
  execute: async ({ inputData }) => {
    // expect: call-before-gate/verdict-ignored error
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: inputData.text });
    return { ...inputData, text };
  },
});

const checkedAnswer = createStep({
  id: "checked-answer",
  inputSchema: question,
  outputSchema: question,
  execute: async ({ inputData }) => {
    // expect-none: call-before-gate the branch asks for the verdict
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: inputData.text });
    return { ...inputData, text };
  },
});

const refuse = createStep({ id: "refuse", inputSchema: question, outputSchema: question, execute: async ({ inputData }) => ({ ...inputData, text: "Not in your plan." }) });

export const unread = createWorkflow({ id: "unread", inputSchema: question, outputSchema: question }).then(policy).then(answer).commit();

export const branched = createWorkflow({ id: "branched", inputSchema: question, outputSchema: question })
  .then(policy)
  .branch([
    [async ({ inputData }) => inputData.allowed === true, checkedAnswer],
    [async ({ inputData }) => inputData.allowed !== true, refuse],
  ])
  .commit();
