// fixture: path=app/api/chat/route.ts
// A message that is asked for again is not counted, nor is what it asks.
import { streamText, convertToModelMessages } from "ai";
import { openai } from "@ai-sdk/openai";
import { auth } from "@/lib/auth";
import { usage } from "@/lib/usage";

async function assertWithinLimit(userId: string) {
  const { used, limit } = await usage.today(userId);
  if (used >= limit) throw new Response("Daily limit reached", { status: 429 });
}

export async function POST(request: Request) {
  const session = await auth();
  if (!session) return new Response("Unauthorized", { status: 401 });
  const { messages, trigger } = await request.json();
  if (trigger !== "regenerate-message") {
    await assertWithinLimit(session.user.id);
  }
  // expect: call-before-gate/some-paths error
  const result = streamText({ model: openai("gpt-5-mini"), messages: convertToModelMessages(messages) });
  return result.toUIMessageStreamResponse();
}

export async function PUT(request: Request) {
  const session = await auth();
  if (!session) return new Response("Unauthorized", { status: 401 });
  const { messages, trigger } = await request.json();
  await assertWithinLimit(session.user.id);
  if (trigger !== "regenerate-message") await usage.count(session.user.id);
  // expect-none: call-before-gate
  const result = streamText({ model: openai("gpt-5-mini"), messages: convertToModelMessages(messages) });
  return result.toUIMessageStreamResponse();
}
