import { logger } from "./logger";

export interface Options {
  readonly shouldContinue?: (error: unknown) => boolean;
}

export async function withModels<T>(models: readonly string[], run: (model: string) => Promise<T>, options: Options = {}): Promise<T> {
  const [model, ...rest] = models;
  if (model === undefined) throw new Error("no models left");
  try {
    return await run(model);
  } catch (error) {
    if (rest.length === 0 || options.shouldContinue?.(error) === false) throw error;
    logger.warn({ error, from: model, to: rest[0] }, "model fallback");
    return withModels(rest, run, options);
  }
}

export async function withRetries<T>(times: number, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (times <= 1) throw error;
    logger.warn({ error }, "retry");
    return withRetries(times - 1, run);
  }
}
