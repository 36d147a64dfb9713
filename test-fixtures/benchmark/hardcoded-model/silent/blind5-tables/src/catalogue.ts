import { pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { encodingForModel } from "js-tiktoken";
import { z } from "zod";

// expect-none: hardcoded-model ids that are allowed
export const ALLOWED_MODELS = ["gpt-5.4", "gpt-5.4-mini", "claude-sonnet-5"] as const;
export type AllowedModel = (typeof ALLOWED_MODELS)[number];
export const modelSchema = z.enum(ALLOWED_MODELS);

export const PRICES: Record<AllowedModel, { input: number; output: number }> = {
  // expect-none: hardcoded-model a price
  "gpt-5.4": { input: 2.5, output: 15 },
  // expect-none: hardcoded-model a price
  "gpt-5.4-mini": { input: 0.4, output: 1.6 },
  // expect-none: hardcoded-model a price
  "claude-sonnet-5": { input: 3, output: 15 },
};

export const modelEnum = pgEnum("model", ALLOWED_MODELS);

export const chats = pgTable("chats", {
  id: uuid("id").primaryKey(),
  // expect-none: hardcoded-model a column's default
  model: text("model").notNull().default("gpt-5.4-mini"),
});

// expect-none: hardcoded-model new names of old ids
const RENAMED: Record<string, string> = { "gpt-4": "gpt-5.4", "claude-2": "claude-sonnet-5" };
export const renamed = (id: string) => RENAMED[id] ?? id;

export function capabilities(model: string) {
  switch (model) {
    // expect-none: hardcoded-model a case
    case "gpt-5.4":
      return { vision: true, reasoning: true, contextWindow: 400_000 };
    // expect-none: hardcoded-model a case
    case "claude-sonnet-5":
      return { vision: true, reasoning: false, contextWindow: 200_000 };
    default:
      return { vision: false, reasoning: false, contextWindow: 32_000 };
  }
}

// expect-none: hardcoded-model a tokenizer's table
const encoding = encodingForModel("gpt-4o");
export const tokens = (value: string) => encoding.encode(value).length;
