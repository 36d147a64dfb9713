import { pool } from "./pool.js";
import { withRetry } from "./retry.js";

/** The same helper, and no model in reach of it here. */
export async function orders(customer: string): Promise<unknown[]> {
  try {
    const found = await withRetry(() => pool.query("select * from orders where customer = $1", [customer]));
    return found;
    // expect-none: silent-fallback
  } catch {
    return [];
  }
}

export const count = (customer: string): Promise<number> =>
  withRetry(async () => (await pool.query("select 1 from orders where customer = $1", [customer])).length)
    // expect-none: silent-fallback
    .catch(() => 0);
