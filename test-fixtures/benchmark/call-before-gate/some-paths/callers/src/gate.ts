import { db } from "./db.js";

export async function assertOwner(user: string, document: string): Promise<void> {
  const { ownerId } = await db.document(document);
  if (ownerId !== user) throw Object.assign(new Error("forbidden"), { status: 403 });
}
