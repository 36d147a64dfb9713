import { HTTPException } from "hono/http-exception";

export interface Grower {
  readonly id: string;
  readonly plan: "seed" | "orchard";
}

/** Throws 402 unless the grower's plan includes advice. */
export function assertPlanIncludesAdvice(grower: Grower): void {
  if (grower.plan !== "orchard") throw new HTTPException(402, { message: "Advice is part of the Orchard plan." });
}
