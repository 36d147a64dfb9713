// fixture: path=app/api/luggage/answer/route.ts
import { openai } from "@ai-sdk/openai";
import { convertToModelMessages, streamText } from "ai";
import type { UIMessage } from "ai";

export const maxDuration = 30;

// label: route
export async function POST(request: Request) {
  const { messages }: { messages: UIMessage[] } = await request.json();
  // expect: call-before-gate/no-gate warning trace=@route
  const result = streamText({
    model: openai("gpt-5.6-luna"),
    system: "You help passengers find their luggage.",
    messages: await convertToModelMessages(messages),
  });
  return result.toUIMessageStreamResponse();
}
