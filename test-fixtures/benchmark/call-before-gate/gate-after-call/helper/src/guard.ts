import { plans } from "./plans.js";

export async function requirePlan(account: string): Promise<void> {
  const plan = await plans.of(account);
  if (plan === "free") throw Object.assign(new Error("paid plans only"), { status: 402 });
}
