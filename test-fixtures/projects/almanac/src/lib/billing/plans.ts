import { eq } from "drizzle-orm";
import { db, subscriptions } from "@/lib/db";

export type Plan = "free" | "team" | "enterprise";

/** The plan that an organization pays for; without a subscription it is the free one. */
export async function planOf(orgId: string | null | undefined): Promise<Plan> {
  if (!orgId) return "free";
  const [row] = await db.select().from(subscriptions).where(eq(subscriptions.orgId, orgId)).limit(1);
  return row?.status === "active" ? (row.plan as Plan) : "free";
}
