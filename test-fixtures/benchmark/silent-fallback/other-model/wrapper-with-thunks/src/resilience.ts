import { logger } from "./logger";

export async function firstThatWorks<T>(attempts: readonly (() => Promise<T>)[]): Promise<T> {
  let last: unknown;
  for (const attempt of attempts) {
    try {
      return await attempt();
      // expect: silent-fallback/other-model error
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

export async function firstThatWorksLogged<T>(attempts: readonly (() => Promise<T>)[]): Promise<T> {
  let last: unknown;
  for (const attempt of attempts) {
    try {
      return await attempt();
      // expect-none: silent-fallback
    } catch (error) {
      logger.warn("attempt failed", error);
      last = error;
    }
  }
  throw last;
}
