import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export async function POST(req: Request) {
  const { figures } = await req.json();
  // expect: call-before-gate/no-gate
  const { text } = await generateText({ model: openai("gpt-5.6-terra"), prompt: figures });
  return Response.json({ text });
}
