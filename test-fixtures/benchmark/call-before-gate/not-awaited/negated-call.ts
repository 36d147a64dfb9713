// fixture: path=app/api/plan/route.ts
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { seats } from "@/lib/seats";

const mayPlan = async (email: string) => (await seats.of(email)).includes("planner");

export async function POST(request: Request) {
  const { email, goal } = await request.json();
  if (!mayPlan(email)) {
    return new Response("no seat", { status: 403 });
  }
  // expect: call-before-gate/not-awaited error
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: goal });
  return new Response(text);
}

export async function PUT(request: Request) {
  const { email, goal } = await request.json();
  // mutate: gate
  if (!(await mayPlan(email))) {
    return new Response("no seat", { status: 403 });
  }
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: goal });
  return new Response(text);
}
