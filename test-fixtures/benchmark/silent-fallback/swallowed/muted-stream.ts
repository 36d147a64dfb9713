import { openai } from "@ai-sdk/openai";
import { streamObject, streamText } from "ai";
import { z } from "zod";
import { logger } from "../logger";

const MODEL = "gpt-5.4";

export function draftReply(thread: string) {
  const result = streamText({
    model: openai(MODEL),
    prompt: thread,
    // expect: silent-fallback/swallowed warning
    onError: () => {},
  });
  return result.toTextStreamResponse();
}

// expect: silent-fallback/swallowed warning
const ignore = () => undefined;

export function draftOutline(topic: string) {
  return streamObject({ model: openai(MODEL), schema: z.object({ headings: z.array(z.string()) }), prompt: topic, onError: ignore }).partialObjectStream;
}

export function draftSummary(text: string) {
  const result = streamText({
    model: openai(MODEL),
    prompt: text,
    // expect-none: silent-fallback
    onError: ({ error }) => {
      logger.error({ error }, "summary stream failed");
    },
  });
  return result.toTextStreamResponse();
}

// The library logs where nothing else is said.
export function draftTitle(text: string) {
  // expect-none: silent-fallback
  return streamText({ model: openai(MODEL), prompt: text }).toTextStreamResponse();
}

// Who reads the answer hears of its failure.
export async function draftSubject(text: string): Promise<string> {
  const result = streamText({
    model: openai(MODEL),
    prompt: text,
    // expect-none: silent-fallback
    onError: () => {},
  });
  try {
    return await result.text;
  } catch (error) {
    logger.error({ error }, "no subject");
    throw error;
  }
}
