import { and, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { bills, councils, members, usage } from "./schema";

export const db = drizzle(postgres(process.env.DATABASE_URL!));

export async function roleIn(userId: string, councilId: string): Promise<"clerk" | "member" | undefined> {
  const rows = await db.select().from(members).where(and(eq(members.userId, userId), eq(members.councilId, councilId))).limit(1);
  return rows[0]?.role;
}

export async function billText(id: string) {
  return (await db.select().from(bills).where(eq(bills.id, id)).limit(1)).at(0);
}

export async function creditsLeft(councilId: string): Promise<number> {
  const [row] = await db.select({ credits: councils.credits }).from(councils).where(eq(councils.id, councilId));
  return row?.credits ?? 0;
}

export async function spendCredit(councilId: string): Promise<void> {
  await db.update(councils).set({ credits: sql`${councils.credits} - 1` }).where(eq(councils.id, councilId));
}

export async function recordUsage(entry: { councilId: string; model: string; tokens: number }) {
  await db.insert(usage).values(entry);
}
