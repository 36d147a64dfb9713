// fixture: path=app/api/notes/route.ts
import OpenAI from "openai";
import { NextResponse } from "next/server";
import { db } from "@/lib/db";

const openai = new OpenAI();

type PlanCheck = { ok: boolean; reason?: string };

async function checkPlan(userId: string, feature: string): Promise<PlanCheck> {
  const plan = await db.plan.findUnique({ where: { userId } });
  if (!plan) return { ok: false, reason: "no plan" };
  if (!plan.features.includes(feature)) return { ok: false, reason: "feature not in plan" };
  return { ok: true };
}

export async function POST(req: Request) {
  const { userId, text } = await req.json();
  const check = await checkPlan(userId, "notes");
  if (!check.ok) return NextResponse.json({ error: check.reason }, { status: 402 });
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: text });
  return NextResponse.json({ note: out.output_text });
}

export async function PUT(req: Request) {
  const { userId, text } = await req.json();
  const check = await checkPlan(userId, "notes");
  console.log("plan check", check.reason);
  // expect: call-before-gate/verdict-ignored
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: text });
  return NextResponse.json({ note: out.output_text });
}

export async function PATCH(req: Request) {
  const { userId, text } = await req.json();
  const { ok, reason } = await checkPlan(userId, "notes");
  if (ok) return NextResponse.json({ error: reason }, { status: 402 });
  // expect: call-before-gate/verdict-ignored
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: text });
  return NextResponse.json({ note: out.output_text });
}

export async function DELETE(req: Request) {
  const { userId, text } = await req.json();
  // the check's answer is an object: always truthy
  if (!(await checkPlan(userId, "notes"))) return NextResponse.json({ error: "plan" }, { status: 402 });
  // expect: call-before-gate/verdict-ignored
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: text });
  return NextResponse.json({ note: out.output_text });
}
