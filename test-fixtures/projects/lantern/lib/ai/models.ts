import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import type { LanguageModel } from "ai";

export type Plan = "free" | "pro" | "team";

const byPlan: Record<Plan, LanguageModel> = {
  free: openai("gpt-5.6-luna"),
  pro: openai("gpt-5.6-terra"),
  // expect: hardcoded-model/restricted error
  team: anthropic("claude-mythos-5"),
};

export function getModel(plan: Plan): LanguageModel {
  return byPlan[plan];
}

export const MODEL_OPTIONS = [
  { id: "gpt-5.6-terra", label: "Terra" },
  { id: "claude-mythos-5", label: "Mythos", badge: "new" },
];
