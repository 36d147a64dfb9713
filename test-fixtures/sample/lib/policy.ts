/** Asks the policy service of the airline who may have what done by an assistant. */

export interface Subject {
  readonly id: string;
  readonly desk: string;
}

export type Capability = "chat" | "rebooking" | "compensation" | "refunds" | "replies" | "vouchers" | "loyalty" | "triage" | "announcements";

export class PolicyDenied extends Error {
  readonly status = 403;

  constructor(subject: Subject, capability: Capability) {
    super(`${subject.id} may not use ${capability}`);
  }
}

/** True when the policy service allows it. */
export async function mayUse(subject: Subject, capability: Capability): Promise<boolean> {
  const response = await fetch(`${process.env.POLICY_URL}/decide`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ subject, action: `assist:${capability}` }),
  });
  if (!response.ok) throw new Error(`policy service answered ${response.status}`);
  const { effect } = (await response.json()) as { effect: "allow" | "deny" };
  return effect === "allow";
}

/** Throws PolicyDenied unless the policy service allows it. */
export async function policyGate(subject: Subject, capability: Capability): Promise<void> {
  if (!(await mayUse(subject, capability))) throw new PolicyDenied(subject, capability);
}
