import type { Plan } from "./types.js";

export function modelFor(plan: Plan): string {
  switch (plan) {
    case "team":
      return "claude-sonnet-4-6"; // expect-here: hardcoded-model/constant info trace=@call
    case "enterprise":
      // expect: hardcoded-model/revocable warning model=claude-opus-4-8 trace=@call
      return "claude-opus-4-8";
    default:
      // expect: hardcoded-model/constant info model=claude-haiku-4-5-20251001
      return "claude-haiku-4-5-20251001";
  }
}

const EFFORT: Partial<Record<Plan, string>> = {
  // expect: hardcoded-model/constant info model=gpt-5.6-terra
  team: "gpt-5.6-terra",
};

// expect: hardcoded-model/constant info model=gpt-5.6-luna
export const effortModel = (plan: Plan): string => EFFORT[plan] ?? "gpt-5.6-luna";
