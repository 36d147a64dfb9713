/** Nothing is cleared for the tier. */
export class NoClearedModelError extends Error {}

const cleared: Record<string, string | undefined> = { general: process.env.GENERAL_MODEL };

export function selectModel({ tier }: { tier: string }): string {
  const model = cleared[tier];
  if (model === undefined) throw new NoClearedModelError(`No cleared model for ${tier}`);
  return model;
}
