export async function withRetry<T>(run: () => Promise<T>, attempts = 3): Promise<T> {
  for (let i = 0; ; i++) {
    try {
      return await run();
    } catch (error) {
      if (i >= attempts) throw error;
    }
  }
}
