import { TRPCError, initTRPC } from "@trpc/server";

interface Context {
  readonly userId?: string;
  readonly memberships: readonly { readonly projectId: string; readonly role: "viewer" | "editor" }[];
}

const t = initTRPC.context<Context>().create();

const editorsOnly = t.middleware(({ ctx, next }) => {
  if (!ctx.memberships.some((membership) => membership.role === "editor")) {
    throw new TRPCError({ code: "FORBIDDEN" });
  }
  return next();
});

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.userId) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, userId: ctx.userId } });
});

export const router = t.router;
export const signedInProcedure = t.procedure.use(signedIn);
export const editorProcedure = signedInProcedure.use(editorsOnly);
