import { createSafeActionClient } from "next-safe-action";
import { headers } from "next/headers";
import { auth } from "./auth";
import { ratelimit } from "./ratelimit";
import { flags } from "./flags";

class ActionError extends Error {}

export const actionClient = createSafeActionClient({
  handleServerError: (error) => (error instanceof ActionError ? error.message : "Something went wrong"),
});

export const authActionClient = actionClient
  .use(async ({ next, metadata }) => {
    const result = await next({ ctx: {} });
    console.info(metadata, result.success);
    return result;
  })
  .use(async ({ next }) => {
    const session = await auth.api.getSession({ headers: await headers() });
    if (!session) throw new ActionError("Unauthorized");
    return next({ ctx: { user: session.user } });
  })
  .use(async ({ next, ctx }) => {
    const { success } = await ratelimit.limit(ctx.user.id);
    if (!success) throw new ActionError("Too many requests");
    return next();
  });

export const betaActionClient = authActionClient.use(async ({ next, ctx }) => {
  const enabled = await flags.isEnabled("assistant-beta", ctx.user.id);
  if (!enabled) throw new ActionError("The assistant is not available to you yet");
  return next();
});
