"use server";

import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import { z } from "zod";
import { action, editorAction } from "../lib/safe-action";

export const rewrite = editorAction.inputSchema(z.object({ text: z.string() })).action(async ({ parsedInput }) => {
  // expect-none: call-before-gate the client denies viewers
  const { text } = await generateText({ model: google("gemini-3.5-flash"), prompt: parsedInput.text });
  return text;
});

export const shorten = action.inputSchema(z.object({ text: z.string() })).action(async ({ parsedInput }) => {
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: google("gemini-3.5-flash"), prompt: `Shorter: ${parsedInput.text}` });
  return text;
});
