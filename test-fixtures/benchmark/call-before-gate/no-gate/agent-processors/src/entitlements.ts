declare const plans: { find(user: string): Promise<{ plan: string } | undefined> };

export async function isEntitled(user: string): Promise<boolean> {
  return (await plans.find(user))?.plan === "pro";
}

export async function assertEntitled(user: string): Promise<void> {
  if (!(await isEntitled(user))) throw new Error("FORBIDDEN: not in your plan");
}
