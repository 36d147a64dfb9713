// fixture: path=app/(chat)/api/chat/route.ts
// Messages of a day are counted in the database and compared with what the plan includes.
import { streamText, convertToModelMessages, type UIMessage } from "ai";
import { openai } from "@ai-sdk/openai";
import { and, count, eq, gte } from "drizzle-orm";
import { auth } from "@/lib/auth";
import { db } from "@/db";
import { message, subscription } from "@/db/schema";

export const maxDuration = 60;

const PLAN_LIMITS = {
  free: { messagesPerDay: 20 },
  plus: { messagesPerDay: 200 },
  team: { messagesPerDay: 2_000 },
} as const;

type Plan = keyof typeof PLAN_LIMITS;

async function planOf(userId: string): Promise<Plan> {
  const [row] = await db.select().from(subscription).where(eq(subscription.userId, userId)).limit(1);
  return (row?.plan as Plan | undefined) ?? "free";
}

async function messagesToday(userId: string): Promise<number> {
  const since = new Date(Date.now() - 24 * 60 * 60 * 1000);
  const [row] = await db
    .select({ value: count() })
    .from(message)
    .where(and(eq(message.userId, userId), eq(message.role, "user"), gte(message.createdAt, since)));
  return row?.value ?? 0;
}

export async function POST(request: Request) {
  const session = await auth.api.getSession({ headers: request.headers });
  if (!session?.user) return new Response("Unauthorized", { status: 401 });

  const { messages, system }: { messages: UIMessage[]; system?: string } = await request.json();
  const plan = await planOf(session.user.id);
  const sent = await messagesToday(session.user.id);
  if (sent >= PLAN_LIMITS[plan].messagesPerDay) {
    return Response.json({ error: "You have used all messages of your plan for today.", plan }, { status: 429 });
  }

  // expect-none: call-before-gate
  const result = streamText({
    model: openai("gpt-5-mini"),
    system: system ?? "You are a helpful assistant.",
    messages: convertToModelMessages(messages),
  });

  return result.toUIMessageStreamResponse({
    onFinish: async ({ responseMessage }) => {
      await db.insert(message).values({ userId: session.user.id, role: "assistant", parts: responseMessage.parts });
    },
  });
}

// Titles are made for anyone who is signed in.
export async function PATCH(request: Request) {
  const session = await auth.api.getSession({ headers: request.headers });
  if (!session?.user) return new Response("Unauthorized", { status: 401 });
  const { messages }: { messages: UIMessage[] } = await request.json();
  // expect: call-before-gate/no-gate info
  const result = streamText({ model: openai("gpt-5-nano"), system: "A title of at most five words.", messages: convertToModelMessages(messages) });
  return result.toTextStreamResponse();
}
