import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";

export const models = {
  // expect: hardcoded-model/revocable warning model=claude-opus-4-8
  deep: anthropic("claude-opus-4-8"),
  quick: google("gemini-3.5-flash"),
} as const;

export type ModelName = keyof typeof models;
