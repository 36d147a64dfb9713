/** What a rule knows besides the program: the registry, the date, the config. */
import type { Program } from "../analysis/link/program.ts";
import type { Registry } from "../registry/types.ts";
import type { Finding, RuleId, Severity } from "./finding.ts";
import type { ReadRegistry } from "./registries.ts";

export type Profile = "recommended" | "strict" | "audit";

export interface RuleContext extends FileContext {
  /** The context as it is in a file (absolute path): the nearest registry and registry module. The context's own are those of the root. */
  at(file: string): FileContext;
  /** The registry files of the project, each with what is wrong in it. */
  readonly registries: readonly ReadRegistry[];
}

/** What holds where a rule looks. */
export interface FileContext {
  readonly registry: Registry;
  /** YYYY-MM-DD. */
  readonly now: string;
  readonly profile: Profile;
  /** Absolute path or specifier of the project's registry module, when its config names one. */
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
