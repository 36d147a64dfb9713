export async function firstOf<T>(attempts: readonly (() => Promise<T>)[]): Promise<T> {
  let last: unknown;
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      console.warn("attempt failed", error);
      last = error;
    }
  }
  throw last;
}
