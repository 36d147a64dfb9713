import { db } from "../db.js";

export class BudgetExceededError extends Error {
  constructor(readonly orgId: string) {
    super(`Organization ${orgId} has used its AI budget`);
    this.name = "BudgetExceededError";
  }
}

export async function assertBudget(orgId: string, feature: string): Promise<void> {
  const [org] = await db.query<{ spent: number; budget: number }>("select spent, budget from ai_budgets where org_id = $1", [orgId]);
  if (org && org.spent >= org.budget) throw new BudgetExceededError(orgId);
  await db.query("insert into ai_requests (org_id, feature) values ($1, $2)", [orgId, feature]);
}

export async function recordUsage(orgId: string, feature: string, tokens: number): Promise<void> {
  await db.query("update ai_budgets set spent = spent + $3 where org_id = $1 and feature = $2", [orgId, feature, tokens]);
}
