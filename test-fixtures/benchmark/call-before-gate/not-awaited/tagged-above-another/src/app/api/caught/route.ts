import { ask } from "../../../ask";
import { stayInside } from "../../../fences";
import { model } from "../../../model";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  try {
    await stayInside(userId);
  } catch (error) {
    console.warn("outside", error);
  }
  // expect: call-before-gate/fail-open
  return Response.json({ answer: await ask(model, userId, text) });
}
