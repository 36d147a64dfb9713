import { db } from "./db";
import { auth } from "./auth";

export async function requireOwner(noteId: string): Promise<void> {
  const { user } = await auth();
  const note = await db.note(noteId);
  if (note.ownerId !== user.id) throw new Error("Not yours");
}
