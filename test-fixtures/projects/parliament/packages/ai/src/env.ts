import { z } from "zod";

const schema = z.object({
  // expect: hardcoded-model/constant info default
  PARLIAMENT_MODEL: z.string().min(1).default("gpt-5.6-terra"),
  // expect: hardcoded-model/constant info default
  PARLIAMENT_SMALL_MODEL: z.string().default("gpt-5.6-luna"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

export const env = schema.parse(process.env);
