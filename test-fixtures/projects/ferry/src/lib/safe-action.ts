import { captureException } from "@sentry/nextjs";
import { createMiddleware, createSafeActionClient } from "next-safe-action";
import { headers } from "next/headers";
import { z } from "zod";
import { auth } from "@/lib/auth";
import { membershipOf, tokensSince } from "@/lib/db";

export class ActionError extends Error {}

const MONTHLY_TOKENS = 2_000_000;
const monthStart = () => new Date(new Date().getFullYear(), new Date().getMonth(), 1);

export const actionClient = createSafeActionClient({
  defineMetadataSchema: () => z.object({ actionName: z.string() }),
  handleServerError(error) {
    captureException(error);
    return error instanceof ActionError ? error.message : "Something went wrong.";
  },
});

export const authActionClient = actionClient.use(async ({ next }) => {
  const session = await auth.api.getSession({ headers: await headers() });
  if (session === null) throw new ActionError("Sign in first.");
  return next({ ctx: { user: session.user } });
});

const withTokensLeft = createMiddleware<{ ctx: { workspace: string } }>().define(async ({ ctx, next }) => {
  const used = await tokensSince(ctx.workspace, monthStart());
  if (used >= MONTHLY_TOKENS) throw new ActionError("No tokens left this month.");
  return next();
});

export const workspaceActionClient = authActionClient
  .bindArgsSchemas([z.string()])
  .use(async ({ ctx, next, bindArgsClientInputs: [workspace] }) => {
    const membership = await membershipOf(ctx.user.id, String(workspace));
    if (membership === undefined || membership.role === "reader") throw new ActionError("You may not write here.");
    return next({ ctx: { workspace: membership.workspace, role: membership.role } });
  });

export const meteredActionClient = workspaceActionClient.use(withTokensLeft);
