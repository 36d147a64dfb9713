import { createClient } from "@libsql/client";

const db = createClient({ url: process.env.DATABASE_URL! });

export async function roleIn(user: string, workspace: string): Promise<"owner" | "member" | null> {
  const { rows } = await db.execute({ sql: "select role from members where user = ? and workspace = ?", args: [user, workspace] });
  return (rows[0]?.role as "owner" | "member" | undefined) ?? null;
}

export async function patternsLeft(workspace: string): Promise<number> {
  const { rows } = await db.execute({ sql: "select 50 - count(*) as left from patterns where workspace = ?", args: [workspace] });
  return Number(rows[0]?.left ?? 0);
}

export async function savePattern(workspace: string, text: string): Promise<void> {
  await db.execute({ sql: "insert into patterns (workspace, text) values (?, ?)", args: [workspace, text] });
}
