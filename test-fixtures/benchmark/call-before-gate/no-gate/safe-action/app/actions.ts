"use server";

import { z } from "zod";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { actionClient, authActionClient, proActionClient } from "../lib/clients";

const schema = z.object({ text: z.string() });

export const rewrite = proActionClient.schema(schema).action(async ({ parsedInput }) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: parsedInput.text });
  return text;
});

export const correct = authActionClient.schema(schema).action(async ({ parsedInput }) => {
  // expect: call-before-gate/no-gate info "authentication"
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: parsedInput.text });
  return text;
});

export const teaser = actionClient.schema(schema).action(async ({ parsedInput }) => {
  // expect: call-before-gate/no-gate warning "teaser"
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: parsedInput.text });
  return text;
});
