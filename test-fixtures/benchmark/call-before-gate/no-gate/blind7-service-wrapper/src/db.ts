import pg from "pg";

const pool = new pg.Pool();

export const db = {
  async query<T>(sql: string, values: unknown[]): Promise<T[]> {
    return (await pool.query(sql, values)).rows as T[];
  },
};
