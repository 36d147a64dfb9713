export async function firstOf<T>(attempts: readonly (() => Promise<T>)[]): Promise<T> {
  for (const attempt of attempts) {
    try {
      return await attempt();
    // expect: silent-fallback/other-model
    } catch {
      // next
    }
  }
  throw new Error("no attempt succeeded");
}
