import { sql } from "bun";

const admins = new Set(["ana"]);

export const kilns = {
  async isMember(potter: string): Promise<boolean> {
    const rows = await sql`select 1 from members where potter = ${potter}`;
    return rows.length > 0;
  },
  isAdmin: (potter: string): boolean => admins.has(potter),
};
