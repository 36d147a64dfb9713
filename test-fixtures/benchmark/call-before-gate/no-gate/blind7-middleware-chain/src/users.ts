import { pool } from "./pool.js";

export async function usersByKey(key: string) {
  const { rows } = await pool.query("select * from users where api_key = $1", [key]);
  return rows[0] ?? null;
}
