import { extractDates } from "./extract.js";
import { logger } from "./logger.js";

export async function proposals(mail: string): Promise<string[]> {
  // expect: silent-fallback/default-value warning trace=src/llm.ts:6 trace=src/extract.ts:4
  return extractDates(mail).catch(() => []);
}

export async function reminders(mail: string): Promise<string[]> {
  // expect-none: silent-fallback
  return extractDates(mail).catch((error) => {
    logger.error({ error }, "no reminders");
    return [];
  });
}
