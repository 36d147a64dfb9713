"use server";
import { z } from "zod";
import OpenAI from "openai";
import { authed, editorAction } from "../../lib/safe-action";

const openai = new OpenAI();

export const expandDraft = editorAction.inputSchema(z.object({ text: z.string() })).action(async ({ parsedInput }) => {
  // expect-none: call-before-gate
  const r = await openai.responses.create({ model: process.env.MODEL!, input: parsedInput.text });
  return r.output_text;
});

export const shortenDraft = authed.inputSchema(z.object({ text: z.string() })).action(async ({ parsedInput }) => {
  // expect: call-before-gate/no-gate info
  const r = await openai.responses.create({ model: process.env.MODEL!, input: parsedInput.text });
  return r.output_text;
});
