// fixture: path=migrations/2026-09-12-leave-fable.ts
import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  // expect-none: hardcoded-model a migration
  await knex("assistant_settings").where({ model: "claude-fable-5" }).update({ model: "claude-sonnet-4-6" });
}

export async function down(knex: Knex): Promise<void> {
  // expect-none: hardcoded-model a migration
  await knex("assistant_settings").where({ model: "claude-sonnet-4-6" }).update({ model: "claude-fable-5" });
}
