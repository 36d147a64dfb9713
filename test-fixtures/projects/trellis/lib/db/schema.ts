import { pgTable, text, timestamp, uuid, varchar, jsonb } from "drizzle-orm/pg-core";

export const user = pgTable("user", {
  id: uuid("id").primaryKey(),
  email: varchar("email", { length: 255 }),
  plan: varchar("plan", { enum: ["free", "pro"] }).notNull().default("free"),
  // expect-none: hardcoded-model a database default
  preferredModel: text("preferred_model").default("gpt-4o"),
  lastSeenAt: timestamp("last_seen_at"),
});

export const chat = pgTable("chat", {
  id: uuid("id").primaryKey(),
  userId: uuid("user_id").notNull(),
  title: text("title").notNull(),
  createdAt: timestamp("created_at").notNull(),
});

export const message = pgTable("message", {
  id: uuid("id").primaryKey().defaultRandom(),
  chatId: uuid("chat_id").notNull(),
  role: varchar("role", { length: 16 }).notNull(),
  parts: jsonb("parts").notNull(),
  createdAt: timestamp("created_at").notNull().defaultNow(),
});

export const document = pgTable("document", {
  id: uuid("id").primaryKey(),
  ownerId: uuid("owner_id").notNull(),
  body: text("body").notNull(),
});
