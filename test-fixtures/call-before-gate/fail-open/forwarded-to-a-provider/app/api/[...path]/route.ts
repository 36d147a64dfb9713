// What comes in goes out to the provider: path, method and body are the client's. The filter reads the body, and a body
// that it can't read is sent on.
import { type NextRequest, NextResponse } from "next/server";
import { isModelDenied } from "../../../lib/policy";

const UPSTREAM = "https://api.openai.com";

async function handle(req: NextRequest): Promise<Response> {
  const path = req.nextUrl.pathname.replace("/api", "");
  const options: RequestInit = {
    method: req.method,
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}`, "content-type": "application/json" },
    body: req.body,
  };
  try {
    const text = await req.text();
    options.body = text;
    const { model } = JSON.parse(text) as { model?: string };
    if (isModelDenied(model ?? "")) {
      return NextResponse.json({ error: `you are not allowed to use ${model}` }, { status: 403 });
    }
  } catch (error) {
    console.error("model filter", error);
  }
  // expect: call-before-gate/fail-open error trace~"GET /api/[...path] enters"
  return fetch(`${UPSTREAM}${path}`, options);
}

export const GET = handle;
export const POST = handle;
