import registry from "../capability-registry.json" with { type: "json" };

const LAST_RESORT = "claude-sonnet-4-6";

export function selectModel({ tier }: { tier: "frontier" | "general" }): string {
  const found = Object.entries(registry.models).find(([, model]) => model.tier === tier);
  return found?.[0] ?? LAST_RESORT;
}
