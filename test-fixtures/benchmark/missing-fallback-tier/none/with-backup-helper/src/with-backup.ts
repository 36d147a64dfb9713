import { logger } from "./logger.js";

export async function withBackup<T>(primary: () => Promise<T>, backup: () => Promise<T>): Promise<T> {
  try {
    return await primary();
  } catch (error) {
    logger.warn({ error }, "backup");
    return backup();
  }
}
