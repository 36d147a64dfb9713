import { createSafeActionClient } from "next-safe-action";
import { getSession } from "./session";

export const actionClient = createSafeActionClient();

export const authActionClient = actionClient.use(async ({ next }) => {
  const session = await getSession();
  if (!session) throw new Error("Unauthorized");
  return next({ ctx: { userId: session.userId, plan: session.plan } });
});

export const proActionClient = authActionClient.use(async ({ next, ctx }) => {
  // mutate: gate
  if (ctx.plan !== "pro") throw new Error("Upgrade to Pro");
  return next({ ctx });
});
