import { NextResponse } from "next/server";
import { getSession } from "./session";
import { subscriptions } from "./subscriptions";

/** Null when the request may go on, what to answer otherwise. */
export async function usageError(feature: string): Promise<NextResponse | null> {
  const session = await getSession();
  if (!session) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  const subscription = await subscriptions.find(session.userId);
  if (subscription.usage[feature] >= subscription.limits[feature]) {
    return NextResponse.json({ error: `You have reached your ${feature} limit` }, { status: 429 });
  }
  return null;
}

export async function canGenerate(userId: string): Promise<[boolean, string | undefined]> {
  const subscription = await subscriptions.find(userId);
  if (!subscription.active) return [false, "Your subscription has ended"];
  if (subscription.usage.images >= subscription.limits.images) return [false, "No images left this month"];
  return [true, undefined];
}

export class LimitError extends Error {}

export async function assertSeats(userId: string): Promise<void> {
  const subscription = await subscriptions.find(userId);
  if (subscription.seats < 1) throw new LimitError("no seat");
}
