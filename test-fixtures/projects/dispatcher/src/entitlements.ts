export async function checkEntitlement(customer: string, feature: string): Promise<boolean> {
  const response = await fetch(`http://entitlements.internal/${customer}/${feature}`);
  return response.status === 200;
}
