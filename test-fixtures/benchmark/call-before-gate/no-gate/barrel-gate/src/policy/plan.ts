import { billing } from "../billing.js";

export async function requireActivePlan(account: string): Promise<void> {
  const status = await billing.status(account);
  if (status !== "active") {
    throw new PlanError(status);
  }
}

export class PlanError extends Error {
  readonly status = 402;
}
