// fixture: path=src/app/editor/actions.ts
"use server";

import { revalidatePath } from "next/cache";
import Anthropic from "@anthropic-ai/sdk";
import { currentUser } from "@/lib/session";
import { db } from "@/lib/db";

const client = new Anthropic();

async function assertCanEdit(documentId: string) {
  const user = await currentUser();
  const document = await db.document.findUnique({ where: { id: documentId } });
  if (document?.ownerId !== user.id) throw new Error("You can't edit this document");
}

export async function improve(documentId: string, text: string) {
  await assertCanEdit(documentId);
  // expect-none: call-before-gate
  const message = await client.messages.create({ model: "claude-sonnet-5", max_tokens: 2000, messages: [{ role: "user", content: text }] });
  revalidatePath(`/editor/${documentId}`);
  return message.content;
}

export async function shorten(documentId: string, text: string) {
  assertCanEdit(documentId);
  // expect: call-before-gate/not-awaited
  const message = await client.messages.create({ model: "claude-sonnet-5", max_tokens: 2000, messages: [{ role: "user", content: text }] });
  revalidatePath(`/editor/${documentId}`);
  return message.content;
}

export async function proofread(documentId: string, text: string) {
  // expect: call-before-gate/parallel
  const [message] = await Promise.all([client.messages.create({ model: "claude-sonnet-5", max_tokens: 2000, messages: [{ role: "user", content: text }] }), assertCanEdit(documentId)]);
  return message.content;
}

export async function retitle(documentId: string, text: string) {
  const allowed = assertCanEdit(documentId);
  // expect: call-before-gate/parallel
  const message = await client.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: text }] });
  await allowed;
  return message.content;
}

export async function expand(documentId: string, text: string) {
  await assertCanEdit(documentId).catch((error) => console.warn("edit check", error));
  // expect: call-before-gate/fail-open
  const message = await client.messages.create({ model: "claude-sonnet-5", max_tokens: 4000, messages: [{ role: "user", content: text }] });
  return message.content;
}
