// fixture: path=app/api/rewrite/route.ts
import OpenAI from "openai";

const openai = new OpenAI();

/** Whether a key is configured says nothing about who may ask. */
export async function POST(request: Request): Promise<Response> {
  if (!process.env.OPENAI_API_KEY) return new Response("not configured", { status: 500 });
  const { text, model } = (await request.json()) as { text: string; model: string };
  // expect: call-before-gate/no-gate warning
  const response = await openai.responses.create({ model, input: text });
  return Response.json({ text: response.output_text });
}
