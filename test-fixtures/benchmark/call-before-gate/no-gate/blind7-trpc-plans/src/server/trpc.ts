import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import type { Context } from "./context";
import { getSubscription } from "./billing";

const t = initTRPC.context<Context>().create({ transformer: superjson });

export const router = t.router;
export const publicProcedure = t.procedure;

const isAuthed = t.middleware(({ ctx, next }) => {
  if (!ctx.session?.user) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, user: ctx.session.user } });
});

const hasPlan = t.middleware(async ({ ctx, next }) => {
  const subscription = await getSubscription(ctx.session!.user.id);
  if (subscription?.status !== "active" && subscription?.status !== "trialing") {
    throw new TRPCError({ code: "FORBIDDEN", message: "Upgrade your plan to use the assistant." });
  }
  return next({ ctx: { ...ctx, subscription } });
});

const timed = t.middleware(async ({ path, next }) => {
  const start = Date.now();
  const result = await next();
  console.info(path, Date.now() - start);
  return result;
});

export const protectedProcedure = t.procedure.use(timed).use(isAuthed);
export const paidProcedure = protectedProcedure.use(hasPlan);
