import "server-only";
import { anthropic } from "@ai-sdk/anthropic";
import { createOpenRouter } from "@openrouter/ai-sdk-provider";
import { env } from "@/env";
import type { Plan } from "@/lib/billing/plans";

const openrouter = createOpenRouter({ apiKey: env.OPENROUTER_API_KEY });

const CHAT_MODEL_BY_PLAN = {
  // expect: hardcoded-model/constant info
  free: "openai/gpt-5.6-luna",
  // expect: hardcoded-model/constant info
  team: "anthropic/claude-sonnet-5",
  // expect: hardcoded-model/restricted error
  enterprise: "anthropic/claude-mythos-5",
} as const satisfies Record<Plan, string>;

export const chatModelFor = (plan: Plan) => openrouter.chat(CHAT_MODEL_BY_PLAN[plan]);

export const summaryModel = openrouter.chat(env.SUMMARY_MODEL, {
  // expect: silent-fallback/library-fallback info
  models: [
    // expect: hardcoded-model/constant info
    "openai/gpt-5.6-luna",
    // expect: hardcoded-model/constant info
    "mistralai/mistral-small-latest",
  ],
});

export const titleModel = anthropic(env.TITLE_MODEL);
