import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { eq } from "drizzle-orm";
import Anthropic from "@anthropic-ai/sdk";
import { db } from "./db";

export const assistants = pgTable("assistants", {
  id: uuid("id").primaryKey().defaultRandom(),
  model: text("model").notNull().default("claude-fable-5"),
  fallbackModel: text("fallback_model").default("gpt-3.5-turbo"),
});

export async function ask(id: string, content: string) {
  const [assistant] = await db.select().from(assistants).where(eq(assistants.id, id));
  if (!assistant) throw new Error("No such assistant");
  await db.update(assistants).set({ model: "claude-opus-4-8" }).where(eq(assistants.model, "claude-3-opus-20240229"));
  return new Anthropic().messages.create({ model: assistant.model, max_tokens: 10, messages: [{ role: "user", content }] });
}

export const create = () => db.insert(assistants).values({ model: "claude-fable-5" });
