import { createStep, createWorkflow } from "@mastra/core/workflows";
import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { z } from "zod";
import { assertEntitled, isEntitled } from "./entitlements.js";

const question = z.object({ user: z.string(), text: z.string() });

const policy = createStep({
  id: "policy",
  inputSchema: question,
  outputSchema: question,
  execute: async ({ inputData }) => {
    // mutate: gate
    await assertEntitled(inputData.user);
    return inputData;
  },
});

const bailing = createStep({
  id: "bailing",
  inputSchema: question,
  outputSchema: question,
  execute: async ({ inputData, bail }) => {
    // mutate: gate
    if (!(await isEntitled(inputData.user))) return bail({ answer: "Not in your plan." });
    return inputData;
  },
});

const answer = createStep({
  id: "answer",
  inputSchema: question,
  outputSchema: z.object({ answer: z.string() }),
  execute: async ({ inputData }) => {
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: inputData.text });
    return { answer: text };
  },
});

const shortAnswer = createStep({
  id: "short-answer",
  inputSchema: question,
  outputSchema: z.object({ answer: z.string() }),
  execute: async ({ inputData }) => {
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5.4-nano"), prompt: inputData.text });
    return { answer: text };
  },
});

const openAnswer = createStep({
  id: "open-answer",
  inputSchema: question,
  outputSchema: z.object({ answer: z.string() }),
  execute: async ({ inputData }) => {
    // expect: call-before-gate/no-gate warning
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: inputData.text });
    return { answer: text };
  },
});

export const gated = createWorkflow({ id: "gated", inputSchema: question, outputSchema: z.object({ answer: z.string() }) })
  .then(policy)
  .then(answer)
  .commit();

export const bailed = createWorkflow({ id: "bailed", inputSchema: question, outputSchema: z.object({ answer: z.string() }) })
  .then(bailing)
  .then(shortAnswer)
  .commit();

export const open = createWorkflow({ id: "open", inputSchema: question, outputSchema: z.object({ answer: z.string() }) })
  .then(openAnswer)
  .commit();
