import { ask } from "../../../ask";
import { fence } from "../../../fences";
import { model } from "../../../model";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  if (!(await fence(userId))) return new Response("The data stays where it is.", { status: 403 });
  // expect-none: call-before-gate both have a say
  return Response.json({ answer: await ask(model, userId, text) });
}
