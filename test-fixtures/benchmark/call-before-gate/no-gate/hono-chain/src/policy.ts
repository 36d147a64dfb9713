import { HTTPException } from "hono/http-exception";
import { db } from "./db";

/** Throws unless the workspace's plan includes the feature. */
export async function ensureFeature(workspaceId: string, feature: "chat" | "rewrite"): Promise<void> {
  const row = await db.workspace.findUnique({ where: { id: workspaceId }, include: { plan: true } });
  if (!row?.plan.features.includes(feature)) throw new HTTPException(403, { message: `${feature} is not part of your plan` });
}
