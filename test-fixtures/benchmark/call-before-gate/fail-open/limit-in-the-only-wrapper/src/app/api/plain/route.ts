import { generateText } from "ai";
import { model } from "../../../model";
import { strictStatusOf } from "../../../usage";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  const usage = await strictStatusOf(userId);
  if (usage.status !== "allowed") return Response.json({ message: usage.message }, { status: 429 });
  // expect-none: call-before-gate a failed lookup refuses
  const { text: answer } = await generateText({ model, prompt: text });
  return Response.json({ answer });
}
