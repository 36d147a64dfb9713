import { error, type Handle } from "@sveltejs/kit";
import { isMember } from "$lib/server/workspaces";

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.session = await event.locals.auth();
  if (event.url.pathname.startsWith("/w/")) {
    const [, , workspace] = event.url.pathname.split("/");
    if (!(await isMember(workspace, event.locals.session?.userId))) error(403, "not a member");
  }
  return resolve(event);
};
