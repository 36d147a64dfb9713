"use server";

import { generateObject } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { requireOwner } from "../lib/owner";

const model = openai("gpt-5.4-mini");

/** Every export of this file is open to the network, whoever calls it here. */
export async function tagNote(noteId: string, text: string) {
  // expect: call-before-gate/no-gate warning "server action tagNote"
  const { object } = await generateObject({ model, schema: z.array(z.string()), prompt: `${noteId} ${text}` });
  return object;
}

export async function tagOwnNote(noteId: string, text: string) {
  // mutate: gate
  await requireOwner(noteId);
  // expect-none: call-before-gate
  const { object } = await generateObject({ model, schema: z.array(z.string()), prompt: text });
  return object;
}

async function helper(text: string) {
  // expect-none: call-before-gate not exported, and its only caller is gated
  const { object } = await generateObject({ model, schema: z.array(z.string()), prompt: text });
  return object;
}

export async function tagTwice(noteId: string, text: string) {
  // mutate: gate
  await requireOwner(noteId);
  // expect-none: call-before-gate
  const first = await helper(text);
  return [first];
}
