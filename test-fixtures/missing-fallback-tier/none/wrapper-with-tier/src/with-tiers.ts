import { logger } from "./logger.js";

/** Runs the call with one model after the other. */
export async function withTiers<T>(models: readonly string[], call: (model: string) => Promise<T>): Promise<T> {
  const errors: unknown[] = [];
  for (const model of models) {
    try {
      return await call(model);
    } catch (error) {
      errors.push(error);
      logger.warn(`${model} failed`, error);
    }
  }
  throw new AggregateError(errors, "no model answered");
}
