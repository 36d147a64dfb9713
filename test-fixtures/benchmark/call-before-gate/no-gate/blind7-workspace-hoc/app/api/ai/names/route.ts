import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { NextResponse, withSession } from "@/lib/api";

export const POST = withSession(async ({ request }) => {
  const { url } = await request.json();
  // expect: call-before-gate/no-gate info
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: `A short name for ${url}` });
  return NextResponse.json({ name: text });
});
