import type { Plan } from "@/lib/db/queries";

interface Entitlements {
  maxMessagesPerDay: number;
  availableModelIds: string[];
  rewrite: boolean;
}

export const entitlementsByPlan: Record<Plan, Entitlements> = {
  free: {
    maxMessagesPerDay: 20,
    // expect-none: hardcoded-model which models a plan may use
    availableModelIds: ["gemini-3.6-flash", "gpt-5.6-terra"],
    rewrite: false,
  },
  pro: {
    maxMessagesPerDay: 500,
    // expect-none: hardcoded-model which models a plan may use
    availableModelIds: ["gemini-3.6-flash", "gpt-5.6-terra", "claude-sonnet-5", "claude-opus-4-8"],
    rewrite: true,
  },
};
