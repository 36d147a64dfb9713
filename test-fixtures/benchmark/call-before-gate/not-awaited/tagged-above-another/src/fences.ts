import { db } from "./db";

/**
 * Whether the tenant has opened its data to models.
 * @policyGate
 */
export async function fence(userId: string): Promise<boolean> {
  const row = await db.tenant(userId);
  return row.open === true;
}

/**
 * As `fence`, for those who want an exception.
 * @policyGate
 */
export async function stayInside(userId: string): Promise<void> {
  if (!(await fence(userId))) throw new Error("The tenant's data stays where it is.");
}
