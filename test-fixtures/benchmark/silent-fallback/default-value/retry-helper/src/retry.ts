export async function retry<T>(run: () => Promise<T>, times: number): Promise<T> {
  let last: unknown;
  for (let i = 0; i < times; i++) {
    try {
      return await run();
      // expect-none: silent-fallback the same call again, then it throws
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

export async function retryOr<T>(run: () => Promise<T>, times: number, otherwise: T): Promise<T> {
  for (let i = 0; i < times; i++) {
    try {
      return await run();
      // expect: silent-fallback/swallowed warning
    } catch {
      // again
    }
  }
  return otherwise;
}
