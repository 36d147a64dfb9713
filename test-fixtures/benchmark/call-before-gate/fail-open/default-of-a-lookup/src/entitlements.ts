const rows = new Map<string, { aiAllowed?: boolean }>();

export async function checkAiEntitlement(tenant: string): Promise<boolean> {
  const row = rows.get(tenant);
  return row?.aiAllowed ?? true;
}

export async function checkStrictEntitlement(tenant: string): Promise<boolean> {
  const row = rows.get(tenant);
  return row?.aiAllowed ?? false;
}
