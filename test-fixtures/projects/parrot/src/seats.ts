import { db } from "./db.js";

export const seats = {
  /** Whether a member of a team has a paid seat. */
  async has(team: string, user: string): Promise<boolean> {
    return (await db.seats.count({ team, user })) > 0;
  },
};
