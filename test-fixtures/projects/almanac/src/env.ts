import { createEnv } from "@t3-oss/env-nextjs";
import { z } from "zod";

export const env = createEnv({
  server: {
    DATABASE_URL: z.string().url(),
    OPENROUTER_API_KEY: z.string().min(1),
    STATSIG_SECRET: z.string(),
    // expect: hardcoded-model/constant info
    SUMMARY_MODEL: z.string().default("google/gemini-3.6-flash"),
    // expect: hardcoded-model/retired warning
    TITLE_MODEL: z.string().min(1).default("claude-3-5-haiku-latest"),
  },
  experimental__runtimeEnv: {},
});
