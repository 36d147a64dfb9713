// fixture: path=src/app/api/complete/route.ts
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { logger } from "@/lib/logger";

const anthropic = new Anthropic();
const openai = new OpenAI();

class PolicyDeniedError extends Error {}

async function assertCleared(orgId: string, purpose: string): Promise<void> {
  const res = await fetch(`${process.env.POLICY_URL}/cleared?org=${orgId}&purpose=${purpose}`);
  const { cleared } = await res.json();
  if (!cleared) throw new PolicyDeniedError(`${purpose} is not cleared for ${orgId}`);
}

async function viaAnthropic(prompt: string) {
  const message = await anthropic.messages.create({ model: "claude-sonnet-5", max_tokens: 1000, messages: [{ role: "user", content: prompt }] });
  return message.content[0]?.type === "text" ? message.content[0].text : "";
}

async function viaOpenAI(prompt: string) {
  const completion = await openai.chat.completions.create({ model: "gpt-5.6-terra", messages: [{ role: "user", content: prompt }] });
  return completion.choices[0]?.message.content ?? "";
}

export async function POST(req: Request) {
  const { orgId, prompt } = await req.json();
  try {
    await assertCleared(orgId, "completion");
    return Response.json(await viaAnthropic(prompt));
  } catch (error) {
    logger.warn({ error }, "falling back to openai");
    // expect: call-before-gate/bypass-on-deny
    return Response.json(await viaOpenAI(prompt));
  }
}

export async function PUT(req: Request) {
  const { orgId, prompt } = await req.json();
  try {
    await assertCleared(orgId, "completion");
    return Response.json(await viaAnthropic(prompt));
  } catch (error) {
    if (error instanceof PolicyDeniedError) return Response.json({ error: error.message }, { status: 403 });
    logger.warn({ error }, "falling back to openai");
    // expect-none: call-before-gate
    return Response.json(await viaOpenAI(prompt));
  }
}

export async function PATCH(req: Request) {
  const { orgId, prompt } = await req.json();
  await assertCleared(orgId, "completion");
  // expect-none: call-before-gate
  const answer = await viaAnthropic(prompt).catch((error) => {
    logger.warn({ error }, "falling back to openai");
    // expect-none: call-before-gate
    return viaOpenAI(prompt);
  });
  return Response.json(answer);
}
