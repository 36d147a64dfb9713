// fixture: path=src/app/api/ask/route.ts
import { generateText } from "ai";
import { gateway } from "@ai-sdk/gateway";
import { auth } from "@/auth";
import { db } from "@/lib/db";
import { sessions } from "@/lib/sessions";

async function requireSeat(userId: string): Promise<void> {
  const seat = await db.seat.findFirst({ where: { userId, revokedAt: null } });
  if (!seat) throw new Error("no seat");
}

export async function POST(req: Request) {
  const { prompt, internal } = await req.json();
  const session = await auth();
  if (!internal) {
    await requireSeat(session.user.id);
  }
  // expect: call-before-gate/some-paths
  const { text } = await generateText({ model: gateway("openai/gpt-5.6-terra"), prompt });
  return Response.json({ text });
}

export async function PUT(req: Request) {
  const { prompt, sessionId } = await req.json();
  let session = sessions.get(sessionId);
  if (!session) {
    const user = await auth();
    await requireSeat(user.user.id);
    session = sessions.create(user.user.id);
  }
  // expect: call-before-gate/some-paths
  const { text } = await generateText({ model: gateway("openai/gpt-5.6-terra"), prompt });
  return Response.json({ text });
}

export async function PATCH(req: Request) {
  const { prompt } = await req.json();
  const session = await auth();
  if (session?.user.type === "guest") {
    const used = await db.message.count({ where: { userId: session.user.id } });
    if (used >= 10) return new Response("limit reached", { status: 429 });
  } else {
    await requireSeat(session.user.id);
  }
  // expect-none: call-before-gate
  const { text } = await generateText({ model: gateway("openai/gpt-5.6-terra"), prompt });
  return Response.json({ text });
}

export async function DELETE(req: Request) {
  const { prompt, preset } = await req.json();
  const session = await auth();
  switch (preset) {
    case "legal":
      await requireSeat(session.user.id);
      break;
    case "hr":
      await requireSeat(session.user.id);
      break;
    default:
      console.info("default preset");
  }
  // expect: call-before-gate/some-paths
  const { text } = await generateText({ model: gateway("openai/gpt-5.6-terra"), prompt });
  return Response.json({ text });
}
