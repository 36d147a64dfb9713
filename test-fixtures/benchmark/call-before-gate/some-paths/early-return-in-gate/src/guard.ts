export interface Principal {
  id: string;
  plan: "free" | "pro";
}

export function assertProPlan(principal: Principal | undefined): void {
  if (principal === undefined) return;
  if (principal.plan !== "pro") throw new Error("pro only");
}
