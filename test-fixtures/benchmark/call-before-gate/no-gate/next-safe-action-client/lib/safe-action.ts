import { createSafeActionClient } from "next-safe-action";
import { getSession } from "./session";
import { entitlementsOf } from "./entitlements";

export class ActionError extends Error {}

export const actionClient = createSafeActionClient();

export const proActionClient = actionClient.use(async ({ next }) => {
  const session = await getSession();
  const entitlements = await entitlementsOf(session.accountId);
  if (!entitlements.includes("ai")) throw new ActionError("AI is part of Pro");
  return next({ ctx: { session } });
});
