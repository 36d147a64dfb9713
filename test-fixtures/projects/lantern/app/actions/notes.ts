"use server";

import * as Sentry from "@sentry/nextjs";
import { generateObject, generateText } from "ai";
import { z } from "zod";
import { getModel } from "@/lib/ai/models";
import { requirePaid } from "@/lib/plan";
import { db } from "@/lib/db";

export async function summarizeNote(id: string) {
  const { userId, plan } = await requirePaid();
  const note = await db.query.notes.findFirst({ where: { id, userId } });
  if (!note) return { error: "not found" };
  try {
    // expect: missing-fallback-tier/none warning
    const { text } = await generateText({ model: getModel(plan), prompt: `Summarize: ${note.text}` });
    await db.update("notes", { id, summary: text });
    return { summary: text };
  } catch (error) {
    Sentry.captureException(error);
    return { error: "no summary today" };
  }
}

export async function tagNote(id: string) {
  const note = await db.query.notes.findFirst({ where: { id } });
  try {
    // expect: call-before-gate/no-gate warning
    const { object } = await generateObject({ model: getModel("pro"), schema: z.object({ tags: z.array(z.string()) }), prompt: note?.text ?? "" });
    return object.tags;
    // expect: silent-fallback/default-value warning
  } catch {
    return [];
  }
}
