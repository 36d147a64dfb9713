// fixture: path=app/api/notes/improve/route.ts
// Who it is, not what they may do.
import { auth } from "@/auth";
import { anthropic } from "@ai-sdk/anthropic";
import { generateText } from "ai";

export async function POST(request: Request) {
  const session = await auth();
  if (!session?.user) return new Response("Unauthorized", { status: 401 });
  const { note } = (await request.json()) as { note: string };
  // expect: call-before-gate/no-gate info
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5-20251001"), prompt: `Improve:\n${note}` });
  return Response.json({ text });
}
