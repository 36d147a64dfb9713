// fixture: path=app/api/ask/route.ts
// The refusal is made, and returned to nobody.
import OpenAI from "openai";
import { QuotaError } from "@/lib/errors";
import { usageOf } from "@/lib/usage";
import { roles } from "@/lib/roles";

const openai = new OpenAI();

async function canUseModel(user: string): Promise<boolean> {
  return (await roles.of(user)).includes("model");
}

export async function POST(request: Request) {
  const { user, text } = await request.json();
  const usage = await usageOf(user);
  if (usage.messages > usage.plan.maxMessages) {
    new QuotaError("quota_exceeded").toResponse();
  }
  // expect: call-before-gate/verdict-ignored error
  return Response.json(await openai.responses.create({ model: "gpt-5.4-mini", input: text }));
}

export async function PUT(request: Request) {
  const { user, text } = await request.json();
  if (!(await canUseModel(user))) {
    Response.json({ error: "forbidden" }, { status: 403 });
  }
  // expect: call-before-gate/verdict-ignored error
  return Response.json(await openai.responses.create({ model: "gpt-5.4-mini", input: text }));
}

export async function PATCH(request: Request) {
  const { user, text } = await request.json();
  const usage = await usageOf(user);
  if (usage.messages > usage.plan.maxMessages) {
    return new QuotaError("quota_exceeded").toResponse();
  }
  // expect-none: call-before-gate
  return Response.json(await openai.responses.create({ model: "gpt-5.4-mini", input: text }));
}
