import { z } from "zod";

const envSchema = z.object({
  PORT: z.coerce.number().default(4000),
  REDIS_URL: z.string().default("redis://localhost:6379"),
  JWT_SECRET: z.string(),
  OPENAI_API_KEY: z.string().optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  // expect: hardcoded-model/retired info default
  OPENAI_MODEL: z.string().default("gpt-4o-mini"),
  // expect: hardcoded-model/constant info default
  ANTHROPIC_MODEL: z.string().default("claude-sonnet-5"),
  LLM_ORDER: z.string().default("openai,anthropic"),
});

export type Config = z.infer<typeof envSchema>;

export const config: Config = envSchema.parse(process.env);
