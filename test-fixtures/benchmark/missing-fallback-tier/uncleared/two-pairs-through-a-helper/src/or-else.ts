export async function orElse<T>(primary: () => Promise<T>, secondary: (error: unknown) => Promise<T>): Promise<T> {
  try {
    return await primary();
  } catch (error) {
    console.warn("secondary", error);
    return secondary(error);
  }
}
