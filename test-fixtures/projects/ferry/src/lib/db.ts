import { and, eq, gte, sum } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { drafts, memberships, usage } from "./schema";

const db = drizzle(process.env.DATABASE_URL!);

export async function membershipOf(user: string, workspace: string) {
  const [membership] = await db.select().from(memberships).where(and(eq(memberships.user, user), eq(memberships.workspace, workspace)));
  return membership;
}

export async function tokensSince(workspace: string, since: Date): Promise<number> {
  const [row] = await db.select({ tokens: sum(usage.tokens) }).from(usage).where(and(eq(usage.workspace, workspace), gte(usage.at, since)));
  return Number(row?.tokens ?? 0);
}

export async function addUsage(workspace: string, tokens: number): Promise<void> {
  await db.insert(usage).values({ workspace, tokens, at: new Date() });
}

export async function saveDraft(workspace: string, text: string): Promise<string> {
  const [draft] = await db.insert(drafts).values({ workspace, text }).returning({ id: drafts.id });
  return draft!.id;
}
