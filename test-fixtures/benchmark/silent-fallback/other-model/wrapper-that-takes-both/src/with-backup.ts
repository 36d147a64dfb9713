/** Runs `primary`, and `backup` where it fails. */
export async function withBackup<T>(primary: () => Promise<T>, backup: () => Promise<T>): Promise<T> {
  try {
    return await primary();
    // expect: silent-fallback/other-model error
  } catch {
    return backup();
  }
}
