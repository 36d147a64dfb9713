import { ask } from "./ask.js";
import { logger } from "./logger.js";

export async function title(text: string): Promise<string> {
  const answer = await ask(`Title of ${text}`);
  if (answer === null) {
    logger.warn("title model unavailable, using the default");
    return "Untitled";
  }
  return answer;
}
