import "server-only";
import { and, eq, gte, count } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { chat, document, message, user } from "./schema";

const db = drizzle(process.env.POSTGRES_URL!);

export type Plan = "free" | "pro";

export async function planOf(userId: string): Promise<Plan> {
  const [row] = await db.select({ plan: user.plan }).from(user).where(eq(user.id, userId));
  return row?.plan ?? "free";
}

export async function messageCount(userId: string, hours: number): Promise<number> {
  const since = new Date(Date.now() - hours * 3_600_000);
  const [row] = await db
    .select({ count: count() })
    .from(message)
    .innerJoin(chat, eq(message.chatId, chat.id))
    .where(and(eq(chat.userId, userId), gte(message.createdAt, since), eq(message.role, "user")));
  return row?.count ?? 0;
}

export async function chatById(id: string) {
  const [row] = await db.select().from(chat).where(eq(chat.id, id));
  return row ?? null;
}

export async function documentById(id: string) {
  const [row] = await db.select().from(document).where(eq(document.id, id));
  return row ?? null;
}

export async function saveChat(values: { id: string; userId: string; title: string }) {
  await db.insert(chat).values({ ...values, createdAt: new Date() });
}

export async function saveMessages(rows: { chatId: string; role: string; parts: unknown }[]) {
  await db.insert(message).values(rows);
}

export async function activeUsers(since: Date) {
  return db.select().from(user).where(gte(user.lastSeenAt, since));
}

export async function recentText(userId: string): Promise<string> {
  const rows = await db.select().from(message).innerJoin(chat, eq(message.chatId, chat.id)).where(eq(chat.userId, userId));
  return rows.map((row) => JSON.stringify(row)).join("\n");
}
