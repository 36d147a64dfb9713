export async function assertPlanIncludes(tenant: string, feature: string): Promise<void> {
  const response = await fetch(`https://billing.internal/plans/${tenant}`);
  const plan: { features: string[] } = await response.json();
  if (!plan.features.includes(feature)) throw new Error("not part of the plan");
}
