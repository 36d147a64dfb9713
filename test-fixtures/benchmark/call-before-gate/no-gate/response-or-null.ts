// fixture: path=app/api/letters/route.ts
// The gate answers with a Response where it refuses, and with null where it doesn't.
import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { getAccount } from "../../../lib/account";

async function denyOverQuota(account: { used: number; quota: number }): Promise<Response | null> {
  if (account.used >= account.quota) return Response.json({ error: "quota reached" }, { status: 429 });
  return null;
}

export async function POST(request: Request) {
  const { draft } = await request.json();
  const account = await getAccount(request);
  // mutate: gate
  const denied = await denyOverQuota(account);
  if (denied) return denied;
  // expect-none: call-before-gate
  return streamText({ model: anthropic("claude-sonnet-4-6"), prompt: draft }).toTextStreamResponse();
}

export async function PUT(request: Request) {
  const { draft } = await request.json();
  const account = await getAccount(request);
  const refusal = await denyOverQuota(account);
  // expect-none: call-before-gate
  return refusal ?? streamText({ model: anthropic("claude-sonnet-4-6"), prompt: draft }).toTextStreamResponse();
}
