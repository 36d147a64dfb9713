// fixture: path=app/api/assistant/route.ts
// streamText returns at once; the model's refusal comes while the answer is read.
import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import { logger } from "@/lib/logger";

export async function POST(request: Request) {
  const prompt = await request.text();
  try {
    // expect: missing-fallback-tier/unreachable error
    const stream = streamText({ model: anthropic("claude-opus-4-8"), prompt });
    return stream.toTextStreamResponse();
  } catch (error) {
    logger.warn("fallback", { error });
    return streamText({ model: google("gemini-3.5-flash"), prompt }).toTextStreamResponse();
  }
}
