import { notifyOwner } from "./mail";
import { spending } from "./spending";

type UsageStatus = { readonly status: "allowed" } | { readonly status: "limit_reached"; readonly message: string };

export async function usageStatusOf(userId: string): Promise<UsageStatus> {
  let spent = 0;
  try {
    spent = await spending.thisWeek(userId);
  } catch (error) {
    console.error("spending is out of reach", error);
    return { status: "allowed" };
  }
  return spent < 5 ? { status: "allowed" } : { status: "limit_reached", message: "The trial's limit is reached." };
}

export async function assertUsageAllowed(userId: string): Promise<void> {
  const usage = await usageStatusOf(userId);
  if (usage.status === "allowed") return;
  throw new Error(usage.message);
}

export async function assertWithinQuota(userId: string): Promise<void> {
  let used: number;
  try {
    used = await spending.thisWeek(userId);
  } catch (error) {
    console.error("spending is out of reach", error);
    return;
  }
  if (used >= 5) throw new Error("The quota is used up.");
}

/** Whoever can't be counted is refused. */
export async function strictStatusOf(userId: string): Promise<UsageStatus> {
  try {
    const spent = await spending.thisWeek(userId);
    return spent < 5 ? { status: "allowed" } : { status: "limit_reached", message: "The trial's limit is reached." };
  } catch (error) {
    console.error("spending is out of reach", error);
    return { status: "limit_reached", message: "Try again later." };
  }
}

/** The mail may get lost, the refusal doesn't. */
export async function assertQuotaAndNotify(userId: string): Promise<void> {
  const used = await spending.thisWeek(userId);
  if (used < 5) return;
  try {
    await notifyOwner(userId);
  } catch (error) {
    console.error("no mail", error);
  }
  throw new Error("The quota is used up.");
}
