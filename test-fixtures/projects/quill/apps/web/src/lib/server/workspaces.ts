import { db } from "@quill/db";

export async function isMember(workspace: string | undefined, userId: string | undefined): Promise<boolean> {
  if (workspace === undefined || userId === undefined) return false;
  return (await db.members.find(workspace, userId)) !== null;
}
