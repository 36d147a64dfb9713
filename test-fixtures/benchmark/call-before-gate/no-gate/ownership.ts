// fixture: path=app/api/chats/[id]/route.ts
import { streamText } from "ai";
import { openai } from "@ai-sdk/openai";
import { auth } from "@/auth";
import { getChat } from "@/db";

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await auth();
  if (!session) return new Response("Unauthorized", { status: 401 });
  const { id } = await params;
  const chat = await getChat(id);
  // mutate: check skip=sometimes
  if (chat.userId !== session.user.id) return new Response("Forbidden", { status: 403 });
  // expect-none: call-before-gate
  return streamText({ model: openai("gpt-5.4-mini"), messages: chat.messages }).toTextStreamResponse();
}

export async function PUT(request: Request) {
  const session = await auth();
  if (!session) return new Response("Unauthorized", { status: 401 });
  // expect: call-before-gate/no-gate info "authentication"
  return streamText({ model: openai("gpt-5.4-mini"), prompt: await request.text() }).toTextStreamResponse();
}
