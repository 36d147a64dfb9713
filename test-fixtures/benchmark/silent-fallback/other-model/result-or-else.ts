import { ResultAsync } from "neverthrow";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";

const via = (model: Parameters<typeof generateText>[0]["model"], prompt: string) => ResultAsync.fromPromise(generateText({ model, prompt }), (cause) => new Error("model call failed", { cause }));

export const answer = (prompt: string) =>
  via(anthropic("claude-sonnet-5"), prompt)
    // expect: silent-fallback/other-model
    .orElse(() => via(openai("gpt-5.6-terra"), prompt))
    .map(({ text }) => text);
