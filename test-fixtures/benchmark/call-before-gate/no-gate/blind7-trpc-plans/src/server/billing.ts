import { db } from "./db";

export async function getSubscription(userId: string) {
  return db.subscription.findUnique({ where: { userId } });
}
