import { generateText } from "ai";
import { model } from "../../../model";
import { assertWithinQuota } from "../../../usage";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  await assertWithinQuota(userId);
  // expect: call-before-gate/fail-open
  const { text: answer } = await generateText({ model, prompt: text });
  return Response.json({ answer });
}
