import { inject, singleton } from "tsyringe";
import { config } from "../config.js";
import { Store } from "../store.js";

export class QuotaExceeded extends Error {
  readonly status = 402;
}

@singleton()
export class QuotaPolicy {
  constructor(@inject(Store) private readonly store: Store) {}

  async assertAvailable(user: string, kind: "notes" | "pairings"): Promise<void> {
    const used = await this.store.countToday(user, kind);
    if (used >= config.NOTES_PER_DAY) throw new QuotaExceeded(`no ${kind} left today`);
  }

  async mayUse(user: string, feature: string): Promise<boolean> {
    const plan = await this.store.planOf(user);
    return plan.features.includes(feature);
  }

  async record(user: string, kind: "notes" | "pairings"): Promise<void> {
    await this.store.add(user, kind);
  }
}
