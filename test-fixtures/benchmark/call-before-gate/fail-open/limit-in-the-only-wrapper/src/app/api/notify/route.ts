import { generateText } from "ai";
import { model } from "../../../model";
import { assertQuotaAndNotify } from "../../../usage";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  await assertQuotaAndNotify(userId);
  // expect-none: call-before-gate only the mail may fail
  const { text: answer } = await generateText({ model, prompt: text });
  return Response.json({ answer });
}
