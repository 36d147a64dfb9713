import { generateText } from "ai";
import { logger } from "./logger";
const PRIMARY = "anthropic/claude-opus-4.8";
const BACKUP = "openai/gpt-5.6-terra";
export async function ask(prompt: string) {
  let model = PRIMARY;
  for (;;) {
    try {
      // expect-none: missing-fallback-tier
      return (await generateText({ model, prompt })).text;
    } catch (error) {
      if (model === BACKUP) throw error;
      logger.warn({ error }, "backup");
      model = BACKUP;
    }
  }
}
