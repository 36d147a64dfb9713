import { streamText, streamObject } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { z } from "zod";
import { logger } from "./logger";

const model = anthropic("claude-sonnet-4-6");

export async function consumed(prompt: string): Promise<string> {
  try {
    const result = streamText({ model, prompt });
    let text = "";
    for await (const chunk of result.textStream) text += chunk;
    return text;
    // expect: silent-fallback/default-value warning
  } catch {
    return "";
  }
}

export async function observed(prompt: string): Promise<string> {
  try {
    const result = streamText({ model, prompt, onError: ({ error }) => logger.error({ error }, "stream failed") });
    return await result.text;
    // expect-none: silent-fallback onError has told
  } catch {
    return "";
  }
}

export async function finalObject(prompt: string) {
  const result = streamObject({ model, prompt, schema: z.object({ title: z.string() }) });
  try {
    return await result.object;
    // expect: silent-fallback/default-value warning
  } catch {
    return { title: "Untitled" };
  }
}

export function lazy(prompt: string): Response {
  const result = streamText({ model, prompt });
  // expect-none: silent-fallback
  return result.toUIMessageStreamResponse({
    onError: (error) => {
      logger.error({ error }, "chat failed");
      return "Something went wrong.";
    },
  });
}
