import { initTRPC, TRPCError } from "@trpc/server";

interface Context {
  session: { userId: string; orgRole: "owner" | "member" | "viewer" } | null;
}

const t = initTRPC.context<Context>().create();
export const router = t.router;
export const publicProcedure = t.procedure;

const withSession = t.middleware(({ ctx, next }) => {
  if (!ctx.session) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { session: ctx.session } });
});

export const signedInProcedure = t.procedure.use(withSession);

export const editorProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (ctx.session.orgRole === "viewer") throw new TRPCError({ code: "FORBIDDEN" });
  return next();
});
