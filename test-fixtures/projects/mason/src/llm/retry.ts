import { setTimeout as sleep } from "node:timers/promises";
import { debug } from "../log.js";
import { LlmHttpError } from "./types.js";

export interface RetryOptions {
  attempts?: number;
  baseMs?: number;
}

export async function withRetry<T>(run: () => Promise<T>, { attempts = 4, baseMs = 500 }: RetryOptions = {}): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
      // expect-none: silent-fallback the same request again
    } catch (error) {
      const retryable = error instanceof LlmHttpError ? error.retryable : error instanceof TypeError;
      if (!retryable || attempt >= attempts) throw error;
      debug(`attempt ${attempt} failed, waiting`);
      await sleep(baseMs * 2 ** (attempt - 1));
    }
  }
}
