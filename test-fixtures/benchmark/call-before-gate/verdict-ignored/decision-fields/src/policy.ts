export interface Decision {
  allowed: boolean;
  reason?: string;
}

export async function evaluateAccess(input: { subject: string; action: string }): Promise<Decision> {
  const response = await fetch("https://policy.internal/evaluate", { method: "POST", body: JSON.stringify(input) });
  const { effect, reason } = (await response.json()) as { effect: string; reason: string };
  return effect === "permit" ? { allowed: true } : { allowed: false, reason };
}
