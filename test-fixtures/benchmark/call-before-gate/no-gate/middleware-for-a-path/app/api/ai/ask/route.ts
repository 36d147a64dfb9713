import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export async function POST(request: Request) {
  // expect-none: call-before-gate the middleware asks for this path
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: await request.text() });
  return Response.json({ text });
}
