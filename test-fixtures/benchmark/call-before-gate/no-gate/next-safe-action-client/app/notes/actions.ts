"use server";
import { z } from "zod";
import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import { actionClient, proActionClient } from "../../lib/safe-action";

export const summarizeNote = proActionClient.inputSchema(z.object({ note: z.string() })).action(async ({ parsedInput }) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: google("gemini-2.5-flash"), prompt: parsedInput.note });
  return text;
});

export const titleNote = actionClient.inputSchema(z.object({ note: z.string() })).action(async ({ parsedInput }) => {
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: google("gemini-2.5-flash"), prompt: parsedInput.note });
  return text;
});
