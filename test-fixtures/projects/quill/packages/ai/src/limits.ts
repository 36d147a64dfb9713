import { db } from "@quill/db";

export class PlanLimitError extends Error {
  readonly status = 402;
}

export async function assertCanDraft(userId: string): Promise<void> {
  const { used, limit } = await db.plans.usage(userId);
  if (used >= limit) throw new PlanLimitError("the plan is used up");
}

export async function canUseTone(userId: string): Promise<boolean> {
  const plan = await db.plans.of(userId);
  return plan.features.includes("tone");
}
