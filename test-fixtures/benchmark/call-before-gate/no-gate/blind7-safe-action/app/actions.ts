"use server";

import { generateText } from "ai";
import { mistral } from "@ai-sdk/mistral";
import { z } from "zod";
import { authActionClient, betaActionClient } from "../lib/safe-action";

export const askAssistant = betaActionClient.inputSchema(z.object({ question: z.string() })).action(async ({ parsedInput, ctx }) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: mistral("mistral-small-latest"), prompt: `${ctx.user.name} asks: ${parsedInput.question}` });
  return { text };
});

export const nameReport = authActionClient.inputSchema(z.object({ report: z.string() })).action(async ({ parsedInput }) => {
  // expect: call-before-gate/no-gate info
  const { text } = await generateText({ model: mistral("mistral-small-latest"), prompt: `A name for:\n${parsedInput.report}` });
  return { text };
});
