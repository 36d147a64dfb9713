// fixture: path=app/actions/titles.ts infos
"use server";
import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { createSafeActionClient } from "next-safe-action";
import { z } from "zod";
import { auth } from "@/auth";
import { assertMayWrite } from "@/policy/writing";

const signedIn = createSafeActionClient().use(async ({ next }) => {
  const session = await auth();
  if (!session) throw new Error("unauthenticated");
  return next({ ctx: { user: session.user } });
});
const asked = signedIn.use(async ({ next, ctx }) => {
  await assertMayWrite(ctx.user.id);
  return next({ ctx });
});
const begun = signedIn.use(async ({ next, ctx }) => {
  assertMayWrite(ctx.user.id);
  return next({ ctx });
});

export const suggestTitle = asked.schema(z.object({ text: z.string() })).action(async ({ parsedInput }) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai(process.env["MODEL"] ?? ""), prompt: parsedInput.text });
  return text;
});

export const suggestTags = begun.schema(z.object({ text: z.string() })).action(async ({ parsedInput }) => {
  // expect: call-before-gate/not-awaited error
  const { text } = await generateText({ model: openai(process.env["MODEL"] ?? ""), prompt: parsedInput.text });
  return text;
});
