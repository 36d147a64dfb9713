export const emptyList = (): string[] => [];

export function logged(error: unknown): string[] {
  console.error("tags", error);
  return [];
}
