import { authzClient } from "./authz-client";

export interface Verdict {
  readonly decision: "allow" | "deny";
}

export const gate = async (user: string): Promise<Verdict> => ((await authzClient.can(user, "prompt")) ? { decision: "allow" } : { decision: "deny" });

export const assertGate = async (user: string): Promise<void> => {
  const { decision } = await gate(user);
  if (decision === "deny") throw new Error("denied by policy");
};

/** Says it asserts, and only writes down. */
export const assertGateSoftly = async (user: string): Promise<void> => {
  const { decision } = await gate(user);
  if (decision === "deny") console.warn("denied by policy", user);
};
