import { z } from "zod";

const schema = z.object({
  OPENAI_API_KEY: z.string(),
  // expect: hardcoded-model/constant default
  CHAT_MODEL: z.string().optional().default("gpt-5.4-mini"),
  // expect: hardcoded-model/constant default
  EMBEDDING_MODEL: z.string().default("text-embedding-3-small"),
  LOG_LEVEL: z.enum(["info", "debug"]).default("info"),
});

export const env = schema.parse(process.env);

export const AI = {
  models: {
    // expect: hardcoded-model/revocable
    planner: "claude-opus-4-8",
    // expect: hardcoded-model/constant
    writer: "claude-sonnet-5",
    // expect-none: hardcoded-model nothing sends it
    legacy: "claude-sonnet-4-6",
  },
  limits: { maxTokens: 2000 },
} as const;

export type Role = keyof typeof AI.models;

export const contextWindow: Record<string, number> = {
  // expect-none: hardcoded-model a table
  "claude-opus-4-8": 200_000,
  // expect-none: hardcoded-model a table
  "gpt-5.4-mini": 400_000,
};
