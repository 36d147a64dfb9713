import { ask } from "./ask.js";
import { logger } from "./logger.js";

export async function caption(picture: string): Promise<string> {
  const answer = await ask(`Caption ${picture}`);
  // expect-none: silent-fallback
  if (answer.error !== undefined) {
    logger.warn("caption", answer.error);
    return "Picture";
  }
  return answer.text;
}

export async function credit(picture: string): Promise<string> {
  const answer = await ask(`Credit ${picture}`);
  // expect: silent-fallback/default-value warning
  if (answer.error !== undefined) return "unknown";
  return answer.text;
}
