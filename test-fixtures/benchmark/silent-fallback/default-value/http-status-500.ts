// fixture: path=app/api/haiku/route.ts
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { NextResponse } from "next/server";

export async function POST(request: Request) {
  try {
    const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: await request.text() });
    return NextResponse.json({ text });
    // expect-none: silent-fallback
  } catch {
    return NextResponse.json({ text: "The muse is silent today." }, { status: 502 });
  }
}

export async function PUT(request: Request) {
  try {
    const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: await request.text() });
    return NextResponse.json({ text });
    // expect: silent-fallback/default-value warning
  } catch {
    return NextResponse.json({ text: "The muse is silent today." });
  }
}
