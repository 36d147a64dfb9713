import { redirect } from "@remix-run/node";
import { db } from "./db.server";

export async function requireProjectRole(request: Request, projectId: string, role: "reader" | "writer") {
  const userId = request.headers.get("x-user");
  const member = await db.projectMember.findFirst({ where: { projectId, userId, role } });
  if (!member) throw redirect("/projects");
  return member;
}
