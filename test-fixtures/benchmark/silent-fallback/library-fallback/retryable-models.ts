// fixture: rules=silent-fallback infos
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { createRetryable } from "ai-retry";
import { createRetryableModel } from "ai-retry/language-model";

const steady = createRetryable({
  model: openai("gpt-5.6-luna"),
  // expect: silent-fallback/library-fallback info
  retries: [anthropic("claude-haiku-4-5")],
});

const steadier = createRetryableModel({
  model: openai("gpt-5.6-luna"),
  // expect: silent-fallback/library-fallback info
  retries: [anthropic("claude-haiku-4-5")],
});

export async function outline(text: string): Promise<string> {
  const { text: outlined } = await generateText({ model: steady, prompt: text });
  return outlined;
}

export async function digest(text: string): Promise<string> {
  const { text: digested } = await generateText({ model: steadier, prompt: text });
  return digested;
}
