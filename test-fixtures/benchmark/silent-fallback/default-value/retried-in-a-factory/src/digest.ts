import { createSummarize } from "./llm";
import { logger } from "./logger";

export async function digest(text: string): Promise<string | null> {
  try {
    const summarize = createSummarize("digest");
    return await summarize(text);
    // expect: silent-fallback/default-value warning
  } catch {
    return null;
  }
}

export async function digestTold(text: string): Promise<string | null> {
  try {
    const summarize = createSummarize("digest");
    return await summarize(text);
    // expect-none: silent-fallback
  } catch (error) {
    logger.error("no digest", { error });
    return null;
  }
}
