import { createSafeActionClient } from "next-safe-action";
import { memberships } from "./memberships";

class ActionError extends Error {}

export const action = createSafeActionClient();

export const editorAction = action.use(async ({ next }) => {
  const membership = await memberships.current();
  if (membership.role !== "editor") throw new ActionError("Editors only.");
  return next({ ctx: { membership } });
});
