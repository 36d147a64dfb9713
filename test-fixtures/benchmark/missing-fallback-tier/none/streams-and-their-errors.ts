// fixture: path=src/lib/stream.ts
import { createUIMessageStream, streamText, type UIMessageStreamWriter } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger";

export function withApology(prompt: string) {
  // expect: missing-fallback-tier/none
  const result = streamText({ model: anthropic("claude-opus-4-8"), prompt, onError: ({ error }) => logger.error({ error }, "stream failed") });
  return result.toUIMessageStreamResponse({ onError: () => "Something went wrong." });
}

export function withSecond(prompt: string) {
  return createUIMessageStream({
    execute: async ({ writer }: { writer: UIMessageStreamWriter }) => {
      // expect-none: missing-fallback-tier
      const first = streamText({ model: anthropic("claude-opus-4-8"), prompt });
      try {
        for await (const part of first.textStream) writer.write({ type: "text-delta", id: "1", delta: part });
      } catch (error) {
        logger.warn({ error }, "second model");
        writer.merge(streamText({ model: openai("gpt-5.6-sol"), prompt }).toUIMessageStream());
      }
    },
  });
}
