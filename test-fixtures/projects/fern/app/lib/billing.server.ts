import { redirect } from "@remix-run/node";
import { prisma } from "~/lib/prisma.server";

export async function requireSubscription(userId: string): Promise<void> {
  const subscription = await prisma.subscription.findUnique({ where: { userId } });
  if (subscription?.status !== "active") throw redirect("/pricing");
}

export async function hasSubscription(userId: string): Promise<boolean> {
  const subscription = await prisma.subscription.findUnique({ where: { userId } });
  return subscription?.status === "active";
}
