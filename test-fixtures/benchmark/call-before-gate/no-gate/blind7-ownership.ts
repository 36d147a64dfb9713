// fixture: path=app/api/documents/[id]/chat/route.ts
import { NextResponse } from "next/server";
import { streamText, convertToModelMessages } from "ai";
import { openai } from "@ai-sdk/openai";
import { defineAbilityFor } from "@/lib/ability";
import { currentUser } from "@/lib/session";
import { documents } from "@/lib/documents";
import { ForbiddenError, subject } from "@casl/ability";

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const user = await currentUser();
  if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  const document = await documents.get((await params).id);
  if (document?.ownerId !== user.id && !document?.sharedWith.includes(user.email)) {
    return NextResponse.json({ error: "You have no access to this document" }, { status: 403 });
  }
  const { messages } = await request.json();
  // expect-none: call-before-gate
  const result = streamText({ model: openai("gpt-5-mini"), system: document.text, messages: convertToModelMessages(messages) });
  return result.toUIMessageStreamResponse();
}

export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const user = await currentUser();
  if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  const document = await documents.get((await params).id);
  ForbiddenError.from(defineAbilityFor(user)).throwUnlessCan("rewrite", subject("Document", document));
  // expect-none: call-before-gate
  const result = streamText({ model: openai("gpt-5-mini"), prompt: `Rewrite:\n${document.text}` });
  return result.toTextStreamResponse();
}

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const user = await currentUser();
  if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  const document = await documents.get((await params).id);
  if (!document) return NextResponse.json({ error: "not found" }, { status: 404 });
  // expect: call-before-gate/no-gate info
  const result = streamText({ model: openai("gpt-5-mini"), prompt: `Shorten:\n${document.text}` });
  return result.toTextStreamResponse();
}
