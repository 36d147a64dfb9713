import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const memberships = pgTable("memberships", {
  user: text().notNull(),
  workspace: text().notNull(),
  role: text({ enum: ["owner", "editor", "reader"] }).notNull(),
});

export const usage = pgTable("usage", { workspace: text().notNull(), tokens: integer().notNull(), at: timestamp().notNull() });

// expect-none: hardcoded-model a column's default, which no call takes
export const drafts = pgTable("drafts", { id: text().primaryKey(), workspace: text().notNull(), text: text().notNull(), model: text().default("claude-fable-5") });
