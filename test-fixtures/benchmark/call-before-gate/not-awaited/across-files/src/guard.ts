import { db } from "./db.js";

export const guard = {
  async ownsDocument(user: string, document: string): Promise<boolean> {
    const row = await db.document(document);
    return row.ownerId === user;
  },
};
