export class ForbiddenError extends Error {
  readonly status = 403;
}

const grants = new Map<string, ReadonlySet<string>>();

export async function assertMayUse(userId: string, feature: string): Promise<void> {
  const granted = grants.get(userId);
  if (!granted?.has(feature)) throw new ForbiddenError(`${userId} may not use ${feature}`);
}
