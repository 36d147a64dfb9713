"use server";

import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";

// Reachable from any browser that knows its id, whatever the page checks.
export async function suggestTitle(draft: string): Promise<string> {
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: `A title for:\n${draft}` });
  return text;
}
