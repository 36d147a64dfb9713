/** The same call again, twice. */
export async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt < 2 && isTransient(error)) continue;
      throw error;
    }
  }
  throw new Error("not reached");
}

/** The same call again once the provider says so. */
export async function withRateLimit<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === 4 || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
    }
  }
  throw new Error("not reached");
}

function isTransient(error: unknown): boolean {
  return error instanceof Error && /429|timeout|ECONNRESET/.test(error.message);
}
