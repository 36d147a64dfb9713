import { TRPCError, initTRPC } from "@trpc/server";
import type { Context } from "@/server/context";

const t = initTRPC.context<Context>().create();

export const router = t.router;
export const publicProcedure = t.procedure;

export const signedIn = t.procedure.use(({ ctx, next }) => {
  if (ctx.session === null) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, session: ctx.session } });
});

export const withPlan = (feature: string) =>
  signedIn.use(async ({ ctx, next }) => {
    const plan = await ctx.db.plans.of(ctx.session.userId);
    if (!plan.features.includes(feature)) throw new TRPCError({ code: "FORBIDDEN", message: `the plan has no ${feature}` });
    return next();
  });
