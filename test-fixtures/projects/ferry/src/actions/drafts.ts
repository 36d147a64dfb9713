"use server";

import { generateText } from "ai";
import { z } from "zod";
import { addUsage, saveDraft } from "@/lib/db";
import { models } from "@/lib/models";
import { ActionError, actionClient, authActionClient, meteredActionClient } from "@/lib/safe-action";

export const writeDraft = meteredActionClient
  .metadata({ actionName: "writeDraft" })
  .schema(z.object({ brief: z.string().max(4_000) }))
  .action(async ({ parsedInput: { brief }, ctx }) => {
    // expect-none: call-before-gate
    // expect: missing-fallback-tier/none warning
    const { text, usage } = await generateText({ model: models.languageModel("writer"), prompt: brief });
    await addUsage(ctx.workspace, usage.totalTokens ?? 0);
    return { id: await saveDraft(ctx.workspace, text), text };
  });

export const researchTopic = meteredActionClient
  .metadata({ actionName: "researchTopic" })
  .schema(z.object({ topic: z.string() }))
  .action(async ({ parsedInput: { topic }, ctx }) => {
    // expect-none: call-before-gate
    // expect: missing-fallback-tier/none warning
    const { text, usage } = await generateText({ model: models.languageModel("research"), prompt: `Research ${topic}` }).catch((cause: unknown) => {
      throw new ActionError("The research failed.", { cause });
    });
    await addUsage(ctx.workspace, usage.totalTokens ?? 0);
    return { text };
  });

export const titleDraft = authActionClient
  .metadata({ actionName: "titleDraft" })
  .schema(z.object({ text: z.string() }))
  .action(async ({ parsedInput: { text: draft } }) => {
    try {
      // expect: call-before-gate/no-gate info
      const { text } = await generateText({ model: models.languageModel("title"), prompt: `A title: ${draft}` });
      return { title: text };
      // expect: silent-fallback/default-value warning
    } catch {
      return { title: draft.slice(0, 40) };
    }
  });

export const trySample = actionClient
  .metadata({ actionName: "trySample" })
  .schema(z.object({ brief: z.string().max(200) }))
  .action(async ({ parsedInput: { brief } }) => {
    // expect: call-before-gate/no-gate warning
    // expect: missing-fallback-tier/none info
    const { text } = await generateText({ model: models.languageModel("title"), prompt: `Three sentences: ${brief}` });
    return { text };
  });
