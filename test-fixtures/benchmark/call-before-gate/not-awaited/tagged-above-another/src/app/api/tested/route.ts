import { ask } from "../../../ask";
import { fence } from "../../../fences";
import { model } from "../../../model";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  if (!fence(userId)) return new Response("The data stays where it is.", { status: 403 });
  // expect: call-before-gate/not-awaited
  return Response.json({ answer: await ask(model, userId, text) });
}
