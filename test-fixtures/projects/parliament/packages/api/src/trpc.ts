import { initTRPC, TRPCError } from "@trpc/server";
import { creditsLeft, roleIn } from "@parliament/db";
import superjson from "superjson";
import { z } from "zod";

export interface Context {
  session: { userId: string } | null;
  ip: string;
}

const t = initTRPC.context<Context>().create({ transformer: superjson });

export const router = t.router;
export const publicProcedure = t.procedure;

export const protectedProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.session) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, session: ctx.session } });
});

/** For those who belong to the council of the input. */
export const councilProcedure = protectedProcedure.input(z.object({ councilId: z.uuid() })).use(async ({ ctx, input, next }) => {
  const role = await roleIn(ctx.session.userId, input.councilId);
  if (!role) throw new TRPCError({ code: "FORBIDDEN" });
  return next({ ctx: { ...ctx, role } });
});

export const paidProcedure = councilProcedure.use(async ({ input, next }) => {
  if ((await creditsLeft(input.councilId)) <= 0) {
    throw new TRPCError({ code: "FORBIDDEN", message: "No credits left" });
  }
  return next();
});
