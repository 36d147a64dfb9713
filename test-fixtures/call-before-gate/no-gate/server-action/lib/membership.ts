export interface Membership {
  readonly canWrite: boolean;
}

export async function getMembership(space: string): Promise<Membership | undefined> {
  const response = await fetch(`${process.env.CORE_URL}/spaces/${space}/membership`);
  return response.ok ? ((await response.json()) as Membership) : undefined;
}
