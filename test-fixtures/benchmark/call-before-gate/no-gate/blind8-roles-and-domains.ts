// fixture: path=app/actions/admin.ts
"use server";

import { redirect } from "next/navigation";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { auth } from "@/auth";
import { db } from "@/db";

const model = anthropic("claude-haiku-4-5");

export async function summarizeAccounts() {
  const session = await auth();
  if (session?.user?.role !== "admin") redirect("/");
  const accounts = await db.account.findMany();
  // expect-none: call-before-gate
  const { text } = await generateText({ model, prompt: JSON.stringify(accounts) });
  return text;
}

export async function draftAnnouncement(topic: string) {
  const session = await auth();
  if (!session?.user?.email?.endsWith("@acme.example")) throw new Error("Only for staff");
  // expect-none: call-before-gate
  const { text } = await generateText({ model, prompt: `An announcement: ${topic}` });
  return text;
}

export async function draftReply(ticketId: string) {
  const session = await auth();
  if (!session?.user) redirect("/login");
  const ticket = await db.ticket.findUnique({ where: { id: ticketId } });
  if (!ticket) return { error: "No such ticket" };
  const style = session.user.role === "agent" ? "brief" : "friendly";
  // expect: call-before-gate/no-gate info
  const { text } = await generateText({ model, prompt: `A ${style} reply to: ${ticket.body}` });
  return { text };
}

export async function draftNote(ticketId: string) {
  const session = await auth();
  if (!session?.user) redirect("/login");
  const ticket = await db.ticket.findUniqueOrThrow({ where: { id: ticketId }, include: { assignees: true } });
  const isAssignee = ticket.assignees.some((assignee: { userId: string }) => assignee.userId === session.user.id);
  if (!isAssignee && session.user.role !== "lead") throw new Error("Forbidden");
  // expect-none: call-before-gate
  const { text } = await generateText({ model, prompt: `A note on: ${ticket.body}` });
  return { text };
}
