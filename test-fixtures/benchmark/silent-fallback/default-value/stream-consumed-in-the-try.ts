import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";

export async function collect(prompt: string): Promise<string> {
  const { textStream } = streamText({ model: anthropic("claude-haiku-4-5-20251001"), prompt });
  const parts: string[] = [];
  try {
    for await (const part of textStream) parts.push(part);
    // expect: silent-fallback/default-value warning
  } catch {
    return "The answer could not be completed.";
  }
  return parts.join("");
}

/** Creating the stream asks nothing of the model: what this catch sees is no refusal. */
export function open(prompt: string): Response {
  try {
    return streamText({ model: anthropic("claude-haiku-4-5-20251001"), prompt }).toTextStreamResponse();
    // expect-none: silent-fallback
  } catch {
    return new Response("not now", { status: 500 });
  }
}
