import { initTRPC, TRPCError } from "@trpc/server";
import type { Context } from "./context";

const t = initTRPC.context<Context>().create();

export const router = t.router;
export const publicProcedure = t.procedure;

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.session) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { session: ctx.session } });
});

export const protectedProcedure = t.procedure.use(signedIn);

export const paidProcedure = protectedProcedure.use(async ({ ctx, next }) => {
  const org = await ctx.db.organization.findUnique({ where: { id: ctx.session.orgId } });
  if (org?.plan === "free") {
    throw new TRPCError({ code: "FORBIDDEN", message: "Upgrade to use AI features" });
  }
  return next();
});

export const meteredProcedure = protectedProcedure.use(async ({ ctx, next }) => {
  const result = await next();
  const used = await ctx.db.usage.count({ where: { orgId: ctx.session.orgId } });
  if (used > 1000) throw new TRPCError({ code: "FORBIDDEN", message: "quota exceeded" });
  return result;
});
