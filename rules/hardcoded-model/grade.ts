/** The definition's table as a function: which kind and severity a written model identity has on a date. */
import type { Standing } from "../../registry/types.ts";
import { lower } from "../context.ts";
import type { Severity } from "../finding.ts";

/** Days before its retirement from which a model's use is a warning (DESIGN: `warnDaysBefore`). */
export const WARN_DAYS_BEFORE = 90;

export type HardcodedKind = "restricted" | "retired" | "revocable" | "constant";

export interface Grade {
  readonly kind: HardcodedKind;
  readonly severity: Severity;
}

export interface GradeOptions {
  /** The literal only serves when a setting is absent: one step lower. */
  readonly isDefault: boolean;
  /** A feature flag guards every call it reaches. */
  readonly flagged: boolean;
  readonly strict: boolean;
  /** Tier names from which access can be taken back; the top tiers. */
  readonly revocableTiers: ReadonlySet<string>;
  readonly warnDaysBefore: number;
}

/** Grades an identity by its standing. */
export function grade(standing: Standing, options: GradeOptions): Grade {
  const base = undiminished(standing, options);
  return options.isDefault ? { ...base, severity: lower(base.severity) } : base;
}

function undiminished(standing: Standing, options: GradeOptions): Grade {
  const constant: Grade = { kind: "constant", severity: options.strict ? "warning" : "info" };
  if (standing.kind === "unknown") return constant;
  if (standing.kind === "denied") return { kind: "restricted", severity: options.flagged ? "info" : "error" };
  switch (standing.retirement.kind) {
    case "retired":
      return { kind: "retired", severity: "error" };
    case "retiring":
      if (standing.retirement.daysLeft <= options.warnDaysBefore) return { kind: "retired", severity: "warning" };
      break;
    case "none":
      break;
  }
  const tier = standing.entry.tier;
  return tier !== undefined && options.revocableTiers.has(tier) ? { kind: "revocable", severity: "warning" } : constant;
}
