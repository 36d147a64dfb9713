import { createSafeActionClient } from "next-safe-action";
import { getWorkspaceRole, getSessionUser } from "./session";

export const action = createSafeActionClient();
export const authed = action.use(async ({ next }) => {
  const user = await getSessionUser();
  if (!user) throw new Error("Not signed in");
  return next({ ctx: { user } });
});
export const editorAction = authed.use(async ({ next, ctx }) => {
  const role = await getWorkspaceRole(ctx.user.id);
  if (role !== "editor" && role !== "admin") throw new Error("Editors only");
  return next({ ctx: { ...ctx, role } });
});
