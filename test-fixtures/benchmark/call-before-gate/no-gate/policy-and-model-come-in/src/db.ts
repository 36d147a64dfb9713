import { Pool } from "pg";

const pool = new Pool();

export const db = {
  async plan(userId: string) {
    const { rows } = await pool.query("select used, quota from plans where user_id = $1", [userId]);
    return rows[0] as { used: number; limit: number };
  },
};
