import registry from "../capability-registry.json" with { type: "json" };

export const tiers: readonly string[] = Object.keys(registry.tiers);
