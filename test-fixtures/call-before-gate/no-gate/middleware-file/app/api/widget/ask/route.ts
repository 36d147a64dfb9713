import { streamText } from "ai";
import { openai } from "@ai-sdk/openai";

export async function POST(request: Request) {
  const { prompt } = await request.json();
  // expect: call-before-gate/no-gate warning
  return streamText({ model: openai("gpt-5.6-luna"), prompt }).toTextStreamResponse();
}
