// fixture: path=app/api/ask/route.ts
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { db } from "@/lib/db";
import { viewer } from "@/lib/viewer";

async function checkPlan(accountId: string): Promise<{ allowed: boolean; reason?: string }> {
  const account = await db.accounts.find(accountId);
  return account.plan === "pro" ? { allowed: true } : { allowed: false, reason: "plan" };
}

export async function POST(request: Request) {
  const { accountId } = await viewer(request);
  const { prompt } = await request.json();
  const plan = await checkPlan(accountId).catch(() => undefined);
  if (plan && !plan.allowed) return Response.json({ error: plan.reason }, { status: 403 });
  // expect: call-before-gate/fail-open error
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt });
  return Response.json({ text });
}

export async function PUT(request: Request) {
  const { accountId } = await viewer(request);
  const { prompt } = await request.json();
  const plan = await checkPlan(accountId).catch(() => undefined);
  if (!plan || !plan.allowed) return Response.json({ error: "no plan" }, { status: 403 });
  // expect-none: call-before-gate
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt });
  return Response.json({ text });
}

export async function PATCH(request: Request) {
  const { accountId } = await viewer(request);
  const { prompt } = await request.json();
  const plan = await checkPlan(accountId).catch(() => null);
  if (!plan?.allowed) return Response.json({ error: "no plan" }, { status: 403 });
  // expect-none: call-before-gate
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt });
  return Response.json({ text });
}
