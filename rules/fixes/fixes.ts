/** The fixes of a finding, computed when someone asks. */
import type { Program } from "../../analysis/link/program.ts";
import type { RegistryModule } from "../config/config.ts";
import type { Finding, Fix } from "../finding.ts";
import { closeGateFixes } from "./close-gate.ts";
import { emitFallbackFixes } from "./emit-fallback.ts";
import { enforceGateFixes } from "./enforce-gate.ts";
import { hearPromiseFixes } from "./hear-promise.ts";
import { insertAwaitFixes } from "./insert-await.ts";
import { insertGateFixes } from "./insert-gate.ts";
import { liftGateFixes } from "./lift-gate.ts";
import { moveGateFixes } from "./move-gate.ts";
import type { RegistryFacts } from "./new-registry.ts";
import { nextTierFixes } from "./next-tier.ts";
import { registryLookupFixes } from "./registry-lookup.ts";
import { withFallbackFixes } from "./with-fallback.ts";

/** What fixes need to know of the project. */
export interface FixContext extends RegistryFacts {
  /** The registry module of the config, when it names one. */
  readonly registryModule: RegistryModule | undefined;
}

/** Fixes in order of preference; none where the finding has none, or no edit would leave the file sound. */
export function fixesOf(program: Program, context: FixContext, finding: Finding): readonly Fix[] {
  const request = finding.fix;
  if (request === undefined) return [];
  switch (request.kind) {
    case "registry-lookup":
      return registryLookupFixes(program, context, finding, request);
    case "next-tier":
      return nextTierFixes(program, context, finding, request);
    case "emit-fallback":
      return emitFallbackFixes(program, context, finding, request);
    case "hear-promise":
      return hearPromiseFixes(program, context, finding, request);
    case "with-fallback":
      return withFallbackFixes(program, context, finding, request);
    case "move-gate":
      return moveGateFixes(program, finding, request);
    case "enforce-gate":
      return enforceGateFixes(program, finding, request);
    case "insert-gate":
      return insertGateFixes(program, finding, request);
    case "close-gate":
      return closeGateFixes(program, finding, request);
    case "lift-gate":
      return liftGateFixes(program, finding, request);
    case "await-gate":
    case "await-return":
      return insertAwaitFixes(program, finding, request);
  }
}
