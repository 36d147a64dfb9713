// fixture: path=app/api/story/route.ts
import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { enforceQuota } from "@/lib/quota";

export async function POST(request: Request) {
  const { user, prompt } = await request.json();
  // expect: call-before-gate/gate-after-call error
  const result = streamText({ model: anthropic("claude-haiku-4-5"), prompt });
  await enforceQuota(user);
  return result.toTextStreamResponse();
}

export async function PUT(request: Request) {
  const { user, prompt } = await request.json();
  await enforceQuota(user);
  // expect-none: call-before-gate
  const result = streamText({ model: anthropic("claude-haiku-4-5"), prompt });
  return result.toTextStreamResponse();
}
