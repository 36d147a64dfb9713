interface Entry {
  readonly id: string;
  readonly tier: "frontier" | "general";
  readonly allowed: readonly string[] | "all";
}

// expect-none: hardcoded-model the registry itself names models
const ENTRIES: readonly Entry[] = [
  // expect-none: hardcoded-model the registry itself names models
  { id: "claude-mythos-5", tier: "frontier", allowed: ["cardiology"] },
  { id: "claude-sonnet-4-6", tier: "general", allowed: "all" },
];

export class NoClearedModelError extends Error {}

export function selectModel({ tier, department }: { tier: Entry["tier"]; department: string }): string {
  const entry = ENTRIES.find((one) => one.tier === tier && (one.allowed === "all" || one.allowed.includes(department)));
  if (!entry) throw new NoClearedModelError(`no ${tier} model is cleared for ${department}`);
  return entry.id;
}
