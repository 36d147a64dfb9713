const plans = new Map<string, readonly string[]>();

export async function ensureEntitled(customer: string, feature: string): Promise<void> {
  if (!plans.get(customer)?.includes(feature)) {
    throw Object.assign(new Error(`${customer} has not bought ${feature}`), { status: 402 });
  }
}
