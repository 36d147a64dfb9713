// fixture: path=app/api/ask/route.ts
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { getServerSession } from "next-auth";
import { authOptions } from "@/lib/auth-options";
import { getSubscription } from "@/lib/stripe";
import { saveMessage } from "@/lib/messages";
import { retrieve } from "@/lib/vectors";

class PaymentRequired extends Error {}

async function assertSubscribed(userId: string) {
  const subscription = await getSubscription(userId);
  if (subscription?.status !== "active") throw new PaymentRequired("subscription required");
  return subscription;
}

export async function POST(request: Request) {
  const session = await getServerSession(authOptions);
  if (!session) return new Response(null, { status: 401 });
  const { question } = await request.json();
  try {
    const [subscription, answer] = await Promise.all([
      assertSubscribed(session.user.id),
      // expect: call-before-gate/parallel error
      generateText({ model: openai("gpt-5-mini"), prompt: question }),
    ]);
    return Response.json({ answer: answer.text, plan: subscription.plan });
  } catch (error) {
    if (error instanceof PaymentRequired) return Response.json({ error: error.message }, { status: 402 });
    throw error;
  }
}

export async function PUT(request: Request) {
  const session = await getServerSession(authOptions);
  if (!session) return new Response(null, { status: 401 });
  const { question } = await request.json();
  try {
    const [subscription, passages] = await Promise.all([assertSubscribed(session.user.id), retrieve(question)]);
    const [answer] = await Promise.all([
      // expect-none: call-before-gate
      generateText({ model: openai("gpt-5-mini"), prompt: `${passages.join("\n")}\n\n${question}` }),
      saveMessage(session.user.id, question),
    ]);
    return Response.json({ answer: answer.text, plan: subscription.plan });
  } catch (error) {
    if (error instanceof PaymentRequired) return Response.json({ error: error.message }, { status: 402 });
    throw error;
  }
}
