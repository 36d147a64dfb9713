import { db } from "./db.js";

export async function canUseBriefs(userId: string): Promise<boolean> {
  const { plan } = await db.subscription(userId);
  return plan !== "free";
}

export async function requireSeat(userId: string): Promise<void> {
  if (!(await db.seat(userId))) throw new Error("forbidden");
}
