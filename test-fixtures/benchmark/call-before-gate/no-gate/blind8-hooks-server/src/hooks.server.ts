import type { Handle } from "@sveltejs/kit";
import { sessions } from "$lib/server/sessions";
import { memberships } from "$lib/server/memberships";

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.user = await sessions.userOf(event.cookies.get("session"));
  if (event.url.pathname.startsWith("/api/ai")) {
    if (!event.locals.user) return new Response("Sign in", { status: 401 });
    const membership = await memberships.of(event.locals.user.id);
    if (!membership?.includes("ai")) return new Response("Members only", { status: 403 });
  }
  return resolve(event);
};
