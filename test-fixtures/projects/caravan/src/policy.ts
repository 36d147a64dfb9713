export interface Traveller {
  readonly id: string;
  readonly tenant: string;
}

/** Whether a tenant's contract covers the desk. Throws when the policy service does not answer. */
export async function mayUseDesk({ id, tenant }: Traveller): Promise<boolean> {
  const response = await fetch(`${process.env.POLICY_URL}/tenants/${tenant}/desk?traveller=${id}`);
  if (!response.ok) throw new Error(`policy service: ${response.status}`);
  const { allowed } = (await response.json()) as { allowed: boolean };
  return allowed;
}
