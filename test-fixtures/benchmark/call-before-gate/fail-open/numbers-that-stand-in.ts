// fixture: path=app/api/chat/route.ts
// What is counted is a number that nobody counted when the store is away.
import OpenAI from "openai";
import { countMessages, remainingCredits } from "@/lib/db";
import { limits } from "@/lib/limits";
import { auth } from "@/auth";

const openai = new OpenAI();

export async function POST(request: Request) {
  const session = await auth();
  const { text, plan } = await request.json();
  let used = 0;
  try {
    used = await countMessages(session.user.id);
  } catch (error) {
    console.error("count", error);
  }
  if (used > limits[plan].messagesPerDay) return new Response("quota exceeded", { status: 429 });
  // expect: call-before-gate/fail-open error
  return Response.json(await openai.responses.create({ model: "gpt-5.4-mini", input: text }));
}

export async function PUT(request: Request) {
  const session = await auth();
  const { text } = await request.json();
  let credits = 0;
  try {
    credits = await remainingCredits(session.user.id);
  } catch (error) {
    console.error("credits", error);
  }
  if (credits <= 0) return new Response("out of credits", { status: 402 });
  // expect-none: call-before-gate nothing is left when nobody knows
  return Response.json(await openai.responses.create({ model: "gpt-5.4-mini", input: text }));
}
