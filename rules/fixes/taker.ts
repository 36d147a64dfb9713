/** Whose ids a place takes. */
import type { CapabilityCall } from "../../analysis/link/program.ts";
import type { SdkCall, SdkModel } from "../../analysis/sdk/format.ts";

/** A provider that is sent ids. */
export interface Taker {
  readonly name: string;
  /** True where the ids name deployments, whichever models those stand for. */
  readonly isDeployment: boolean;
}

/** @param provider of the entry's package */
export function takerOf({ deployment }: SdkCall | SdkModel, provider: string | undefined): Taker | undefined {
  const name = deployment ?? provider;
  return name === undefined ? undefined : { name, isDeployment: deployment !== undefined };
}

export function takerOfCall({ source, provider }: CapabilityCall): Taker | undefined {
  if (source.kind === "sdk") return takerOf(source.entry, provider);
  return { name: source.endpoint.provider, isDeployment: source.endpoint.deployment === true };
}
