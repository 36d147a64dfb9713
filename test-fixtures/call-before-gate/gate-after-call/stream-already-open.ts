// fixture: path=app/api/chat/route.ts
// The stream is on its way before anybody looks at the conversation's owner.
import { anthropic } from "@ai-sdk/anthropic";
import { streamText } from "ai";
import { conversations } from "@/lib/conversations";

export async function POST(request: Request) {
  const { id, userId, prompt } = await request.json();
  // expect: call-before-gate/gate-after-call error
  const answer = streamText({ model: anthropic("claude-haiku-4-5-20251001"), prompt });
  const conversation = await conversations.get(id);
  if (conversation.ownerId !== userId) {
    return new Response("Forbidden", { status: 403 });
  }
  return answer.toTextStreamResponse();
}
