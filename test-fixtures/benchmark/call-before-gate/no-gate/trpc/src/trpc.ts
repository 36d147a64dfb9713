import { TRPCError, initTRPC } from "@trpc/server";

interface Context {
  readonly session: { readonly userId: string; readonly role: string } | null;
  readonly seats: { has(userId: string): Promise<boolean> };
}

const t = initTRPC.context<Context>().create();

export const router = t.router;
export const publicProcedure = t.procedure;

export const protectedProcedure = t.procedure.use(({ ctx, next }) => {
  if (ctx.session === null) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { session: ctx.session } });
});

const hasSeat = t.middleware(async ({ ctx, next }) => {
  if (ctx.session === null || !(await ctx.seats.has(ctx.session.userId))) throw new TRPCError({ code: "FORBIDDEN" });
  return next();
});

export const seatProcedure = protectedProcedure.use(hasSeat);
