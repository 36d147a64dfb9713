// fixture: path=app/api/rewrite/route.ts
import { NextResponse } from "next/server";
import Anthropic from "@anthropic-ai/sdk";
import { auth } from "@/auth";
import { prisma } from "@/lib/prisma";

const anthropic = new Anthropic();
const FREE_LIMIT = 20;

export async function POST(req: Request) {
  const session = await auth();
  if (!session?.user) return new NextResponse("Unauthorized", { status: 401 });
  const sub = await prisma.subscription.findUnique({ where: { userId: session.user.id } });
  const used = await prisma.rewrite.count({ where: { userId: session.user.id } });
  if (sub?.status !== "active" && used >= FREE_LIMIT) {
    return NextResponse.json({ error: "Upgrade to continue" }, { status: 402 });
  }
  const { text } = await req.json();
  // expect-none: call-before-gate
  const out = await anthropic.messages.create({ model: process.env.MODEL!, max_tokens: 800, messages: [{ role: "user", content: text }] });
  return NextResponse.json(out.content);
}
