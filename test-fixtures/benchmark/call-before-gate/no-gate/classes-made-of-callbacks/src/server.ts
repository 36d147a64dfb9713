import { generateText } from "ai";
import { createOpenAI } from "@ai-sdk/openai";
import { createAgent, createPaidAgent } from "./create-agent";

const openai = createOpenAI();

export const Writer = createAgent("writer", async (input) => {
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: input });
  return text;
});

export const Editor = createPaidAgent("editor", async (input) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: input });
  return text;
});
