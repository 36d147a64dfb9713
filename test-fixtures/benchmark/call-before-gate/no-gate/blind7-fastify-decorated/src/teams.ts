import { pool } from "./pool.js";

export interface Team {
  id: string;
  features: string[];
}

export const teams = {
  async byUser(user: unknown): Promise<Team> {
    const { rows } = await pool.query<Team>("select t.id, t.features from teams t join members m on m.team_id = t.id where m.user_id = $1", [user]);
    const [team] = rows;
    if (!team) throw new Error("no team");
    return team;
  },
};
