import { drizzle } from "drizzle-orm/neon-http";
import { eq } from "drizzle-orm";
import { meetings, subscriptions } from "@/lib/schema";
import { env } from "@/env";

export { meetings, subscriptions };
export const db = drizzle(env.DATABASE_URL);

export async function findMeeting(id: string) {
  const [meeting] = await db.select().from(meetings).where(eq(meetings.id, id)).limit(1);
  return meeting;
}

export async function saveSummary(id: string, summary: { summary: string; decisions: string[] }) {
  await db.update(meetings).set(summary).where(eq(meetings.id, id));
}

export async function saveTitle(id: string, title: string) {
  await db.update(meetings).set({ title }).where(eq(meetings.id, id));
}
