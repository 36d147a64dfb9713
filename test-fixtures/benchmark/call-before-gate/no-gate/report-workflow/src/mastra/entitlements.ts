import { sql } from "@vercel/postgres";
export const entitlements = {
  async has(orgId: string, feature: string): Promise<boolean> {
    const { rows } = await sql`select 1 from entitlements where org = ${orgId} and feature = ${feature}`;
    return rows.length > 0;
  },
};
