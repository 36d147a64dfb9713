// fixture: path=migrations/20260612_move_agents.ts
import type { Knex } from "knex";

export async function up(knex: Knex) {
  // expect-none: hardcoded-model a migration
  await knex("agents").where({ model: "claude-mythos-5" }).update({ model: "claude-fable-5" });
}
