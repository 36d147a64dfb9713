import { generateText } from "ai";
import { model } from "../../../model";
import { usageStatusOf } from "../../../usage";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  const usage = await usageStatusOf(userId);
  if (usage.status !== "allowed") return Response.json({ message: usage.message }, { status: 429 });
  // expect: call-before-gate/fail-open
  const { text: summary } = await generateText({ model, prompt: text });
  return Response.json({ summary });
}
