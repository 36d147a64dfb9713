// fixture: path=app/api/chat/route.ts
import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";

export async function POST(request: Request): Promise<Response> {
  const { messages } = (await request.json()) as { messages: { role: "user"; content: string }[] };
  for (const model of [anthropic("claude-opus-4-8"), openai("gpt-5.6-terra")]) {
    try {
      // expect: missing-fallback-tier/unreachable error
      const result = streamText({ model, messages });
      return result.toUIMessageStreamResponse();
    } catch (error) {
      console.warn("next model", error);
    }
  }
  return new Response("no model", { status: 503 });
}
