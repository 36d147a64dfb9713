export async function entitlementsOf(accountId: string): Promise<readonly string[]> {
  const response = await fetch(`https://billing.internal/${accountId}`);
  return (await response.json()) as string[];
}
