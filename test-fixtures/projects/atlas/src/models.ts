import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import type { LanguageModel } from "ai";

export type Task = "plan" | "caption";

export const models: Record<Task, LanguageModel> = {
  // expect: hardcoded-model/revocable warning
  plan: anthropic("claude-opus-4-8"),
  caption: google("gemini-3.5-flash"),
};

export const modelFor = (task: Task): LanguageModel => models[task];

export const LABELS: Record<string, string> = { "claude-opus-4-8": "Opus", "claude-mythos-5": "Mythos" };
