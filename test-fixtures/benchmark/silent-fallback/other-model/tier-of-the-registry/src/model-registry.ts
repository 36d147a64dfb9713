import tiers from "./tiers.json" with { type: "json" };

export interface Wanted {
  readonly tier: "frontier" | "general" | "small";
  readonly provider?: string;
}

export function selectModel({ tier, provider }: Wanted): string {
  const model = tiers[tier].find((each) => each.cleared && (provider === undefined || each.provider === provider));
  if (model === undefined) throw new Error(`nothing is cleared in ${tier}`);
  return model.id;
}
