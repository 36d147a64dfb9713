// fixture: path=app/api/summaries/route.ts
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { db } from "@/lib/db";
import { logger } from "@/lib/logger";

const anthropic = new Anthropic();
const openai = new OpenAI();

async function requirePlan(userId: string, plan: string): Promise<void> {
  const account = await db.account.findUnique({ where: { userId } });
  if (account?.plan !== plan) throw new Error(`this needs the ${plan} plan`);
}

export async function POST(req: Request) {
  const { userId, text } = await req.json();
  await requirePlan(userId, "pro");
  try {
    // expect-none: missing-fallback-tier
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 900, messages: [{ role: "user", content: text }] });
    return Response.json({ content: message.content });
  } catch (error) {
    if (error instanceof Anthropic.APIError && error.status && error.status < 500 && error.status !== 403) throw error;
    logger.warn({ error }, "fallback to gpt");
    // expect-none: call-before-gate
    const out = await openai.responses.create({ model: "gpt-5.6-sol", input: text });
    return Response.json({ content: out.output_text, fallback: true });
  }
}

export async function PUT(req: Request) {
  const { userId, text } = await req.json();
  await requirePlan(userId, "pro");
  try {
    // expect: missing-fallback-tier/none
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 900, messages: [{ role: "user", content: text }] });
    return Response.json({ content: message.content });
  } catch (error) {
    logger.error({ error }, "summary failed");
    return Response.json({ error: "The summary could not be made" }, { status: 502 });
  }
}

export async function PATCH(req: Request) {
  const { userId, text } = await req.json();
  await requirePlan(userId, "pro");
  const preferred = ["claude-opus-4-8", "claude-sonnet-5"];
  const errors: unknown[] = [];
  let content: unknown;
  for (let i = 0; i < preferred.length && content === undefined; i++) {
    // expect-none: missing-fallback-tier
    const message = await anthropic.messages.create({ model: preferred[i]!, max_tokens: 900, messages: [{ role: "user", content: text }] }).catch((error) => {
      logger.warn({ error }, "model failed");
      errors.push(error);
      return undefined;
    });
    content = message?.content;
  }
  if (content === undefined) return Response.json({ errors }, { status: 503 });
  return Response.json({ content });
}
