import { planOf, type Plan } from "./plans";

const FEATURES: Record<Plan, readonly string[]> = {
  free: ["chat"],
  team: ["chat", "followups", "action-items"],
  enterprise: ["chat", "followups", "action-items", "translation"],
};

export class UpgradeRequiredError extends Error {
  constructor(readonly feature: string) {
    super(`${feature} is not part of this plan`);
    this.name = "UpgradeRequiredError";
  }
}

export async function hasFeature(orgId: string | null | undefined, feature: string): Promise<boolean> {
  return FEATURES[await planOf(orgId)].includes(feature);
}

export async function assertFeature(orgId: string | null | undefined, feature: string): Promise<void> {
  if (!(await hasFeature(orgId, feature))) throw new UpgradeRequiredError(feature);
}
