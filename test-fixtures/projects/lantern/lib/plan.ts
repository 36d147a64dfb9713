import { auth } from "@clerk/nextjs/server";
import { db } from "@/lib/db";
import type { Plan } from "@/lib/ai/models";

export async function getPlan(userId: string): Promise<Plan> {
  const row = await db.query.subscriptions.findFirst({ where: { userId } });
  return (row?.plan as Plan | undefined) ?? "free";
}

export class UpgradeRequired extends Error {}

/** Throws unless somebody is signed in and pays. */
export async function requirePaid(): Promise<{ userId: string; plan: Plan }> {
  const { userId } = await auth();
  if (!userId) throw new Error("sign in");
  const plan = await getPlan(userId);
  if (plan === "free") throw new UpgradeRequired();
  return { userId, plan };
}
