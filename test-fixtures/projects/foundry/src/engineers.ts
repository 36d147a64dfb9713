import { Pool } from "undici";

const pool = new Pool("http://badges.internal");

export const engineers = {
  async mayUse(badge: string, tool: string): Promise<boolean> {
    const { statusCode } = await pool.request({ path: `/badges/${badge}/tools/${tool}`, method: "GET" });
    return statusCode === 200;
  },
};
