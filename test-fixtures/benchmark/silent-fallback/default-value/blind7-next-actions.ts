// fixture: path=app/actions/ai.ts
"use server";

import * as Sentry from "@sentry/nextjs";
import { generateObject, generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { db } from "@/lib/db";

const model = openai("gpt-5-mini");

export async function generateTitleFromUserMessage(message: string) {
  try {
    const { text } = await generateText({ model, system: "A short title.", prompt: message });
    return text;
    // expect: silent-fallback/default-value warning
  } catch {
    return "New Chat";
  }
}

export async function generateTags(note: string): Promise<string[]> {
  try {
    const { object } = await generateObject({ model, schema: z.object({ tags: z.array(z.string()) }), prompt: note });
    return object.tags;
    // expect-none: silent-fallback captured
  } catch (error) {
    Sentry.captureException(error);
    return [];
  }
}

export async function suggestReplies(threadId: string) {
  const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  try {
    const { object } = await generateObject({ model, schema: z.object({ replies: z.array(z.string()) }), prompt: thread.text });
    return { success: true as const, replies: object.replies };
    // expect-none: silent-fallback a result that says so
  } catch (error) {
    return { success: false as const, error: error instanceof Error ? error.message : "Failed to suggest replies" };
  }
}

export async function summarizeThread(threadId: string) {
  const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  let summary = thread.text.slice(0, 200);
  try {
    const { text } = await generateText({ model, prompt: `Summarize:\n${thread.text}` });
    summary = text;
    // expect: silent-fallback/default-value warning
  } catch (error) {
    summary = thread.text.slice(0, 200);
  }
  await db.thread.update({ where: { id: threadId }, data: { summary } });
  revalidatePath(`/threads/${threadId}`);
  return summary;
}

export async function classifyTicket(ticketId: string) {
  const ticket = await db.ticket.findUniqueOrThrow({ where: { id: ticketId } });
  const category = await generateText({ model, prompt: `Billing, bug or question?\n${ticket.body}` })
    .then(({ text }) => text.trim().toLowerCase())
    // expect: silent-fallback/default-value warning
    .catch(() => "question");
  return db.ticket.update({ where: { id: ticketId }, data: { category } });
}

export async function translateTicket(ticketId: string, language: string) {
  const ticket = await db.ticket.findUniqueOrThrow({ where: { id: ticketId } });
  try {
    const { text } = await generateText({ model, prompt: `Translate to ${language}:\n${ticket.body}` });
    return text;
    // expect-none: silent-fallback thrown on
  } catch (error) {
    throw new Error(`Could not translate ticket ${ticketId}`, { cause: error });
  }
}
