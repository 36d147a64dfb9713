// fixture: path=app/api/responses/route.ts
// The body is the client's, model and tools included. Being well-formed is no permission.
import { NextResponse } from "next/server";
import OpenAI from "openai";

export async function POST(req: Request) {
  const body = await req.json();
  if (!Array.isArray(body?.input)) {
    return NextResponse.json({ error: "input must be a list" }, { status: 400 });
  }
  if (!process.env.OPENAI_API_KEY) {
    return NextResponse.json({ error: "not configured" }, { status: 503 });
  }
  const openai = new OpenAI();
  const response = await openai.responses.create({ ...body, stream: false }); // expect-here: call-before-gate/no-gate warning
  return NextResponse.json(response);
}
