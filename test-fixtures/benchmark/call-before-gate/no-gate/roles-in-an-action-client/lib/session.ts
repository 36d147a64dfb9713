import { cookies } from "next/headers";
import { db } from "./db";
export async function getSessionUser() {
  const token = (await cookies()).get("s")?.value;
  return token ? db.session.user(token) : null;
}
export async function getWorkspaceRole(id: string): Promise<string> {
  return (await db.members.find(id))?.role ?? "viewer";
}
