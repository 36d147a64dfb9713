// fixture: path=app/api/fables/route.ts
// The refusal is made, and not returned.
import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { plans } from "@/lib/plans";

async function denyWithoutPlan(user: string): Promise<Response | undefined> {
  const plan = await plans.of(user);
  if (plan === "none") return new Response("plan required", { status: 402 });
  return undefined;
}

export async function POST(request: Request) {
  const { user, prompt } = await request.json();
  const denied = await denyWithoutPlan(user);
  if (denied) {
    console.warn("refused", user);
  }
  // expect: call-before-gate/verdict-ignored error
  return streamText({ model: anthropic("claude-haiku-4-5"), prompt }).toTextStreamResponse();
}

export async function PUT(request: Request) {
  const { user, prompt } = await request.json();
  // mutate: gate
  const denied = await denyWithoutPlan(user);
  if (denied !== undefined) return denied;
  // expect-none: call-before-gate
  return streamText({ model: anthropic("claude-haiku-4-5"), prompt }).toTextStreamResponse();
}
