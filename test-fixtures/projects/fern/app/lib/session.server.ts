import { createCookieSessionStorage, redirect } from "@remix-run/node";

const storage = createCookieSessionStorage({ cookie: { name: "session" } });

export async function requireUserId(request: Request): Promise<string> {
  const session = await storage.getSession(request.headers.get("cookie"));
  const userId = session.get("userId");
  if (!userId) throw redirect("/login");
  return userId;
}
