import { logger } from "./logger.js";

/** The first that works; what failed before it is on record. */
export async function firstOf<T>(candidates: { name: string; run: () => Promise<T> }[]): Promise<T> {
  const errors: unknown[] = [];
  for (const { name, run } of candidates) {
    try {
      return await run();
      // expect-none: silent-fallback each is logged
    } catch (error) {
      logger.warn(`${name} failed`, { error });
      errors.push(error);
    }
  }
  throw new AggregateError(errors, "no candidate answered");
}

/** The first that works. */
export async function tryEach<T>(candidates: (() => Promise<T>)[]): Promise<T> {
  const errors: unknown[] = [];
  for (const run of candidates) {
    try {
      return await run();
      // expect: silent-fallback/other-model error
    } catch (error) {
      errors.push(error);
    }
  }
  throw new AggregateError(errors, "no candidate answered");
}
