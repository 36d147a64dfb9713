import { NextResponse } from "next/server";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { assertSeats, canGenerate, LimitError, usageError } from "../../../lib/guards";
import { getSession } from "../../../lib/session";

const model = openai("gpt-5-mini");

export async function POST(request: Request) {
  const denied = await usageError("ideas");
  if (denied) return denied;
  const { topic } = await request.json();
  // expect-none: call-before-gate
  const { text } = await generateText({ model, prompt: `Ideas about ${topic}` });
  return NextResponse.json({ text });
}

export async function PUT(request: Request) {
  const session = await getSession();
  if (!session) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  const [ok, reason] = await canGenerate(session.userId);
  if (!ok) return NextResponse.json({ error: reason }, { status: 403 });
  const { topic } = await request.json();
  // expect-none: call-before-gate
  const { text } = await generateText({ model, prompt: `A picture of ${topic}` });
  return NextResponse.json({ text });
}

export async function PATCH(request: Request) {
  const session = await getSession();
  if (!session) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  try {
    await assertSeats(session.userId);
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: error instanceof LimitError ? 402 : 500 });
  }
  const { topic } = await request.json();
  // expect-none: call-before-gate
  const { text } = await generateText({ model, prompt: `A tagline for ${topic}` });
  return NextResponse.json({ text });
}

export async function DELETE(request: Request) {
  const session = await getSession();
  if (!session) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  const denied = await usageError("ideas");
  const { topic } = await request.json();
  // expect: call-before-gate/verdict-ignored error
  const { text } = await generateText({ model, prompt: `A critique of ${topic}` });
  return NextResponse.json({ text, limited: denied !== null });
}
