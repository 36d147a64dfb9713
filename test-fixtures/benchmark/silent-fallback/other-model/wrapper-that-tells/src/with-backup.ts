interface Hooks {
  readonly onFallback: (error: unknown) => void;
}

/** Runs `primary`, and `backup` where it fails; whoever uses it hears of it. */
export async function withBackup<T>(primary: () => Promise<T>, backup: () => Promise<T>, hooks: Hooks): Promise<T> {
  try {
    return await primary();
    // expect-none: silent-fallback
  } catch (error) {
    hooks.onFallback(error);
    return backup();
  }
}
