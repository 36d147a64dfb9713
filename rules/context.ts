/** What a rule knows besides the program: the registry, the date, the config. */
import type { Program } from "../analysis/link/program.ts";
import type { Registry, RegistryProblem } from "../registry/types.ts";
import type { Finding, RuleId, Severity } from "./finding.ts";

export type Profile = "recommended" | "strict" | "audit";

export interface RuleContext {
  readonly registry: Registry;
  /** What is wrong with the project's registry file. */
  readonly registryProblems: readonly RegistryProblem[];
  /** YYYY-MM-DD. */
  readonly now: string;
  readonly profile: Profile;
  /** Absolute path of the file that is the project's registry module, if it has one in reach. */
  readonly registryModule: string | undefined;
  /** Options of the rule from the config. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * A rule: finds, and grades by its definition. The engine applies config severities, suppressions and order, and
 * fills in fingerprints.
 */
export interface Rule {
  readonly id: RuleId;
  check(program: Program, context: RuleContext): readonly RawFinding[];
}

/** A finding before the engine has fingerprinted it. */
export type RawFinding = Omit<Finding, "fingerprint" | "rule">;

/** One step down, never below info. */
export function lower(severity: Severity): Severity {
  return severity === "error" ? "warning" : "info";
}
