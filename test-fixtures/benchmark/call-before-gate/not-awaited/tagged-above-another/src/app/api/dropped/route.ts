import { ask } from "../../../ask";
import { fence } from "../../../fences";
import { model } from "../../../model";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  await fence(userId);
  // expect: call-before-gate/verdict-ignored
  return Response.json({ answer: await ask(model, userId, text) });
}
