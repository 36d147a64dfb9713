import { closingNote } from "./closing-note.js";

export async function closeTicket(id: string) {
  const note = await closingNote(id);
  return { id, note, closedAt: new Date().toISOString() };
}
