import { createSafeActionClient } from "next-safe-action";
import { auth } from "@/lib/auth";
import { getEntitlements } from "@/lib/entitlements";

export const actionClient = createSafeActionClient();

export const authActionClient = actionClient.use(async ({ next }) => {
  const session = await auth();
  if (!session) throw new Error("Not signed in");
  return next({ ctx: { userId: session.user.id } });
});

export const entitledActionClient = authActionClient.use(async ({ next, ctx }) => {
  const entitlements = await getEntitlements(ctx.userId);
  if (!entitlements.aiEnabled) throw new Error("AI is not part of your plan");
  return next({ ctx: { ...ctx, entitlements } });
});
