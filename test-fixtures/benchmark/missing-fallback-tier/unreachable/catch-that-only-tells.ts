// fixture: path=app/api/chat/route.ts
import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";

/** This catch serves nothing, so no fallback is lost; the stream has none. */
export async function POST(request: Request): Promise<Response> {
  try {
    // expect: missing-fallback-tier/none warning
    const result = streamText({ model: anthropic("claude-opus-4-8"), prompt: await request.text() });
    return result.toTextStreamResponse();
  } catch (error) {
    console.error(error);
    return new Response("bad request", { status: 400 });
  }
}
