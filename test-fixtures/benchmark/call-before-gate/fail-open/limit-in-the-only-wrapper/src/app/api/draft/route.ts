import { ask } from "../../../ask";
import { model } from "../../../model";

export async function POST(request: Request): Promise<Response> {
  const { userId, text } = await request.json();
  return Response.json({ draft: await ask(model, userId, text) });
}
