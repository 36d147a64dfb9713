export async function emptyOnFailure<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
    // expect: silent-fallback/other-model
  } catch {
    return undefined;
  }
}
