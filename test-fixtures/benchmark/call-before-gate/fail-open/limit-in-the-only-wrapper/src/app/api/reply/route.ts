import { generateText } from "ai";
import { model } from "../../../model";
import { requirePermission } from "../../../permissions";
import { assertUsageAllowed } from "../../../usage";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  await requirePermission(userId, "assistant:reply");
  await assertUsageAllowed(userId);
  // expect: call-before-gate/fail-open
  const { text: answer } = await generateText({ model, prompt: text });
  return Response.json({ answer });
}
