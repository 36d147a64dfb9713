import { db } from "./db";

export class QuotaExceeded extends Error {}

export interface AccessPolicy {
  assertMayGenerate(userId: string): Promise<void>;
  mayGenerate(userId: string): Promise<boolean>;
}

export class PlanPolicy implements AccessPolicy {
  async assertMayGenerate(userId: string) {
    const plan = await db.plan(userId);
    if (plan.used >= plan.limit) throw new QuotaExceeded("limit");
  }

  async mayGenerate(userId: string) {
    const plan = await db.plan(userId);
    return plan.used < plan.limit;
  }
}

export const makePolicy = (): AccessPolicy => ({
  async assertMayGenerate(userId) {
    const plan = await db.plan(userId);
    if (plan.used >= plan.limit) throw new QuotaExceeded("limit");
  },
  async mayGenerate(userId) {
    const plan = await db.plan(userId);
    return plan.used < plan.limit;
  },
});
