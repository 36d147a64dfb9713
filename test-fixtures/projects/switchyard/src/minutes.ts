import { Database } from "bun:sqlite";

const database = new Database("minutes.sqlite");

export async function minutesLeft(user: string): Promise<number> {
  const row = database.query("select left from minutes where user = ?").get(user) as { left: number } | null;
  return row?.left ?? 0;
}

export async function spend(user: string, minutes: number): Promise<void> {
  database.run("update minutes set left = left - ? where user = ?", [minutes, user]);
}
