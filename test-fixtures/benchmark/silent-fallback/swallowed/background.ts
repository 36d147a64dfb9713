import { waitUntil } from "@vercel/functions";
import { after } from "next/server";
import { generateObject } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { db } from "./db";
import { logger } from "./logger";

async function tag(id: string, prompt: string): Promise<void> {
  const { object } = await generateObject({ model: openai("gpt-5.4-mini"), schema: z.object({ tags: z.array(z.string()) }), prompt });
  await db.note.update({ where: { id }, data: { tags: object.tags } });
}

export async function floating(id: string, prompt: string) {
  await db.note.create({ data: { id } });
  // expect: silent-fallback/swallowed warning
  void tag(id, prompt);
  return { id };
}

export async function floatingTold(id: string, prompt: string) {
  await db.note.create({ data: { id } });
  // expect-none: silent-fallback
  void tag(id, prompt).catch((error) => logger.error({ error, id }, "no tags"));
  return { id };
}

export async function closure(id: string, prompt: string) {
  (async () => {
    try {
      await tag(id, prompt);
      // expect: silent-fallback/swallowed warning
    } catch {
      // tags are nice to have
    }
  })();
  return { id };
}

export async function waited(id: string, prompt: string) {
  // expect-none: silent-fallback the platform waits for it and reports its failure
  waitUntil(tag(id, prompt));
  return { id };
}

export async function afterwards(id: string, prompt: string) {
  // expect-none: silent-fallback
  after(() => tag(id, prompt));
  return { id };
}

export async function eachNote(notes: { id: string; body: string }[]) {
  for (const note of notes) {
    try {
      await tag(note.id, note.body);
      // expect: silent-fallback/swallowed warning
    } catch {
      continue;
    }
  }
}

export async function eachNoteTold(notes: { id: string; body: string }[]) {
  for (const note of notes) {
    try {
      await tag(note.id, note.body);
      // expect-none: silent-fallback
    } catch (error) {
      logger.warn({ error, id: note.id }, "skipped");
      continue;
    }
  }
}
