import { plans } from "./store.js";

export async function assertPlanCovers(customer: string, feature: string): Promise<void> {
  const plan = await plans.of(customer);
  if (!plan.features.includes(feature)) throw Object.assign(new Error("Not in your plan"), { status: 402 });
}

export async function seatLimitReached(customer: string): Promise<boolean> {
  const plan = await plans.of(customer);
  return plan.seatsTaken >= plan.seats;
}
