import { z } from "zod";

const Environment = z.object({
  PORT: z.coerce.number().default(3000),
  // expect: hardcoded-model/revocable info
  WRITER_MODEL: z.string().default("claude-opus-4-8"),
  // expect: hardcoded-model/constant info
  BACKUP_MODEL: z.string().default("gpt-5.6-terra"),
  NOTES_PER_DAY: z.coerce.number().default(20),
});

export const config = Environment.parse(process.env);
