import { logger } from "./logger";

export async function withFallback<T>(...attempts: (() => Promise<T>)[]): Promise<T> {
  let last: unknown;
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      logger.warn({ error }, "next attempt");
      last = error;
    }
  }
  throw last;
}
