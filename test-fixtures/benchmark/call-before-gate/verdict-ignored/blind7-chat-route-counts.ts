// fixture: path=app/(chat)/api/chat/route.ts
// The same limit as elsewhere, but the answer is only noted.
import { streamText, convertToModelMessages, type UIMessage } from "ai";
import { openai } from "@ai-sdk/openai";
import { auth } from "@/lib/auth";
import { log } from "@/lib/log";
import { db } from "@/db";

interface QuotaVerdict {
  allowed: boolean;
  remaining: number;
  resetAt: Date;
}

async function checkMessageQuota(userId: string): Promise<QuotaVerdict> {
  const usage = await db.usage.findFirst({ where: { userId, day: new Date().toISOString().slice(0, 10) } });
  const limit = await db.plan.limitFor(userId);
  const remaining = Math.max(0, limit - (usage?.messages ?? 0));
  return { allowed: remaining > 0, remaining, resetAt: new Date(new Date().setHours(24, 0, 0, 0)) };
}

export async function POST(request: Request) {
  const session = await auth.api.getSession({ headers: request.headers });
  if (!session?.user) return new Response("Unauthorized", { status: 401 });
  const { messages }: { messages: UIMessage[] } = await request.json();

  const quota = await checkMessageQuota(session.user.id);
  if (!quota.allowed) {
    log.warn({ userId: session.user.id, resetAt: quota.resetAt }, "message quota exceeded");
  }

  // expect: call-before-gate/verdict-ignored error
  const result = streamText({ model: openai("gpt-5-mini"), messages: convertToModelMessages(messages) });
  return result.toUIMessageStreamResponse({ headers: { "x-remaining": String(quota.remaining) } });
}

export async function PUT(request: Request) {
  const session = await auth.api.getSession({ headers: request.headers });
  if (!session?.user) return new Response("Unauthorized", { status: 401 });
  const { messages }: { messages: UIMessage[] } = await request.json();

  const quota = await checkMessageQuota(session.user.id);
  if (!quota.allowed) {
    log.warn({ userId: session.user.id, resetAt: quota.resetAt }, "message quota exceeded");
    return Response.json({ error: "quota_exceeded", resetAt: quota.resetAt }, { status: 429 });
  }

  // expect-none: call-before-gate
  const result = streamText({ model: openai("gpt-5-mini"), messages: convertToModelMessages(messages) });
  return result.toUIMessageStreamResponse({ headers: { "x-remaining": String(quota.remaining) } });
}
