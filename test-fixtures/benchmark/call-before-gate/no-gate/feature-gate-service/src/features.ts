import { Injectable } from "./di";

@Injectable()
export class FeatureGate {
  constructor(private readonly flags: Map<string, Set<string>>) {}

  /** Throws unless the tenant may use the feature. */
  demand(tenantId: string, feature: string): void {
    if (!this.flags.get(feature)?.has(tenantId)) throw new FeatureDisabledError(feature);
  }

  isOn(tenantId: string, feature: string): boolean {
    return this.flags.get(feature)?.has(tenantId) ?? false;
  }

  /** Kept for old callers; does nothing since the flags moved. */
  assertAllowed(_tenantId: string): void {}
}

export class FeatureDisabledError extends Error {
  constructor(feature: string) {
    super(`${feature} is off for this tenant`);
  }
}
