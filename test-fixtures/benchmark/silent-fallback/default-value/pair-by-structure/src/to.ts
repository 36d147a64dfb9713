export async function to<T>(promise: Promise<T>): Promise<[unknown, undefined] | [undefined, T]> {
  try {
    return [undefined, await promise];
  } catch (error) {
    return [error, undefined];
  }
}
