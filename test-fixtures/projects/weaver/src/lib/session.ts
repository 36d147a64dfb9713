import { redirect } from "@tanstack/react-router";
import { useSession } from "@tanstack/react-start/server";

export async function currentUser(): Promise<string> {
  const session = await useSession<{ user?: string }>({ password: process.env.SESSION_SECRET! });
  if (session.data.user === undefined) throw redirect({ to: "/sign-in" });
  return session.data.user;
}
