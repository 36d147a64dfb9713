// Errors of a stream arrive in its callbacks.
import { streamText } from "ai";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";

export function told(prompt: string): Response {
  // expect-none: silent-fallback
  const result = streamText({
    model: openai("gpt-5.6-luna"),
    prompt,
    onError: ({ error }) => logger.error({ error }, "stream failed"),
  });
  return result.toTextStreamResponse();
}

export async function collected(prompt: string): Promise<string> {
  let text = "";
  const { textStream } = streamText({ model: openai("gpt-5.6-luna"), prompt });
  try {
    for await (const piece of textStream) text += piece;
    // expect: silent-fallback/swallowed warning
  } catch {}
  return text;
}
