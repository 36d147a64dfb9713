"use server";

import { z } from "zod";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { actionClient, entitledActionClient } from "@/lib/safe-action";

export const draftReply = entitledActionClient
  .schema(z.object({ email: z.string() }))
  .action(async ({ parsedInput }) => {
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5.6-terra"), prompt: parsedInput.email });
    return { text };
  });

export const suggestSubject = actionClient
  .schema(z.object({ body: z.string() }))
  .action(async ({ parsedInput: { body } }) => {
    // expect: call-before-gate/no-gate
    const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: body });
    return { text };
  });
