// fixture: path=app/api/draft/route.ts
import { NextResponse } from "next/server";
import { createOpenAI } from "@ai-sdk/openai";
import { generateText } from "ai";
import { prisma } from "./prisma";
import { auth } from "./auth";

const openai = createOpenAI({});

export const runtime = "nodejs";

export async function POST(request: Request) {
  const session = await auth();
  if (!session) return new NextResponse(null, { status: 401 });
  const usage = await prisma.usage.findUnique({ where: { userId: session.user.id } });
  if ((usage?.messages ?? 0) >= session.user.plan.limit) {
    return NextResponse.json({ error: "You have reached your plan's limit" }, { status: 402 });
  }
  const { prompt } = await request.json();
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.4"), prompt });
  return NextResponse.json({ text });
}
