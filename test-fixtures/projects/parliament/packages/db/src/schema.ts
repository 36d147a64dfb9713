import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

export const councils = pgTable("councils", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  credits: integer("credits").notNull().default(0),
});

export const members = pgTable("members", {
  userId: uuid("user_id").notNull(),
  councilId: uuid("council_id").notNull(),
  role: text("role", { enum: ["clerk", "member"] }).notNull(),
});

export const bills = pgTable("bills", {
  id: uuid("id").primaryKey(),
  councilId: uuid("council_id").notNull(),
  body: text("body").notNull(),
});

export const usage = pgTable("usage", {
  councilId: uuid("council_id").notNull(),
  model: text("model").notNull(),
  tokens: integer("tokens").notNull(),
});
