/** `[error, undefined]` or `[undefined, value]`. */
export async function attempt<T>(promise: Promise<T>): Promise<readonly [Error, undefined] | readonly [undefined, T]> {
  try {
    return [undefined, await promise];
    // expect-none: silent-fallback the error is handed to the caller
  } catch (error) {
    return [error instanceof Error ? error : new Error(String(error)), undefined];
  }
}
