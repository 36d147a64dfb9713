import { sql } from "@vercel/postgres";

export async function getEntitlements(userId: string) {
  const { rows } = await sql`select ai_enabled from entitlements where user_id = ${userId}`;
  return { aiEnabled: rows[0]?.ai_enabled === true };
}
