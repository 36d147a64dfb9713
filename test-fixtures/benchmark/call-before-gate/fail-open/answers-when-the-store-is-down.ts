// fixture: path=app/api/agent/route.ts
import OpenAI from "openai";
import { getUserFromRequest } from "@/lib/auth";
import { redis } from "@/lib/redis";

const openai = new OpenAI();

async function isFeatureAllowed(userId: string, feature: string): Promise<boolean> {
  const response = await fetch(`https://policy.acme.dev/v1/allowed?user=${userId}&feature=${feature}`);
  if (!response.ok) throw new Error(`policy service: ${response.status}`);
  const body = await response.json();
  return body.allowed;
}

async function quotaLeft(userId: string): Promise<number> {
  const used = Number(await redis.get(`used:${userId}`));
  return 100 - used;
}

export async function POST(req: Request) {
  const user = await getUserFromRequest(req);
  const { prompt } = await req.json();
  const allowed = await isFeatureAllowed(user.id, "agent").catch(() => true);
  if (!allowed) return new Response("forbidden", { status: 403 });
  // expect: call-before-gate/fail-open
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: prompt });
  return Response.json(out.output_text);
}

export async function PUT(req: Request) {
  const user = await getUserFromRequest(req);
  const { prompt } = await req.json();
  const allowed = await isFeatureAllowed(user.id, "agent").catch(() => false);
  if (!allowed) return new Response("forbidden", { status: 403 });
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: prompt });
  return Response.json(out.output_text);
}

export async function PATCH(req: Request) {
  const user = await getUserFromRequest(req);
  const { prompt } = await req.json();
  try {
    const left = await quotaLeft(user.id);
    if (left <= 0) return new Response("quota used up", { status: 429 });
  } catch (error) {
    console.error("quota store unavailable", error);
  }
  // expect: call-before-gate/fail-open
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: prompt });
  return Response.json(out.output_text);
}

export async function DELETE(req: Request) {
  const user = await getUserFromRequest(req);
  const { prompt } = await req.json();
  const verdict = await Promise.race([
    isFeatureAllowed(user.id, "agent"),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 500)),
  ]);
  if (!verdict) return new Response("forbidden", { status: 403 });
  // expect: call-before-gate/fail-open
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: prompt });
  return Response.json(out.output_text);
}

export async function OPTIONS(req: Request) {
  const user = await getUserFromRequest(req);
  const { prompt } = await req.json();
  let allowed = true;
  try {
    allowed = await isFeatureAllowed(user.id, "agent");
  } catch {
    allowed = false;
  }
  if (!allowed) return new Response("forbidden", { status: 403 });
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: prompt });
  return Response.json(out.output_text);
}
