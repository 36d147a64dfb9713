import { db } from "./db";

export async function requirePermission(userId: string, what: string): Promise<void> {
  if (!(await db.may(userId, what))) throw new Error("forbidden");
}
