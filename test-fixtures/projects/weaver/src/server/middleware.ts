import { createMiddleware } from "@tanstack/react-start";
import { OpenFeature } from "@openfeature/server-sdk";
import { z } from "zod";
import { currentUser } from "~/lib/session";
import { roleIn } from "~/lib/workspaces";

export const signedIn = createMiddleware({ type: "function" }).server(async ({ next }) => {
  const user = await currentUser();
  return next({ context: { user } });
});

export const member = createMiddleware({ type: "function" })
  .middleware([signedIn])
  .inputValidator(z.object({ workspace: z.string() }))
  .server(async ({ next, data, context }) => {
    const role = await roleIn(context.user, data.workspace);
    if (role === null) throw new Response("not a member of this workspace", { status: 403 });
    return next({ context: { role } });
  });

export const withFlag = (flag: string) =>
  createMiddleware({ type: "function" }).server(async ({ next }) => {
    const enabled = await OpenFeature.getClient().getBooleanValue(flag, false);
    if (!enabled) throw new Response("not available", { status: 404 });
    return next();
  });
