import { Pool } from "pg";
const pool = new Pool();
export const contracts = {
  async get(id: string) {
    const { rows } = await pool.query("select * from contracts where id = $1", [id]);
    return rows[0];
  },
};
