import { z } from "zod";

const schema = z.object({
  ANTHROPIC_API_KEY: z.string(),
  // expect: hardcoded-model/retired warning
  DRAFT_MODEL: z.string().default("claude-3-5-sonnet-20241022"),
  EMBED_MODEL: z.string().default("text-embedding-3-small"),
  PRICES: z.record(z.string(), z.number()).default({ "claude-fable-5": 30, "gpt-5.6-luna": 1 }),
});

export const env = schema.parse(process.env);
