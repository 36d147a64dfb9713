// Literals that reach nothing: a helper that ignores them, a database default, a label, a limit.
import OpenAI from "openai";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { trace } from "@opentelemetry/api";

const openai = new OpenAI();

export const conversations = pgTable("conversations", {
  id: uuid("id").primaryKey(),
  // expect-none: hardcoded-model a column's default
  model: text("model").notNull().default("gpt-5.6-luna"),
});

// expect-none: hardcoded-model a table of limits
export const CONTEXT_WINDOW: Record<string, number> = { "gpt-5.6-terra": 128_000, "gpt-5.4-mini": 1_000_000 };

/** The model is kept for the audit log's signature; the organization's setting decides. */
async function complete(prompt: string, _requested: string, organization: { readonly model: string }) {
  const span = trace.getActiveSpan();
  // expect-none: hardcoded-model a telemetry value
  span?.setAttribute("gen_ai.request.model.default", "gpt-5.6-terra");
  return openai.chat.completions.create({
    model: organization.model,
    messages: [{ role: "user", content: prompt }],
  });
}

export const reply = (organization: { readonly model: string }, message: string) =>
  // expect-none: hardcoded-model the callee never reads it
  complete(message, "gpt-5.6-terra", organization);
