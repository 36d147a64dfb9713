/** The order of findings and problems in a result, so that it is the same however they were come by. */
import type { Problem } from "../analysis/project/project.ts";
import type { Finding } from "./finding.ts";

/** By file, then position, then what is found there. */
export function byPlace(a: Omit<Finding, "severity">, b: Omit<Finding, "severity">): number {
  return compare(a.file, b.file) || a.span[0] - b.span[0] || a.span[1] - b.span[1] || compare(a.rule, b.rule) || compare(a.kind, b.kind) || compare(a.fingerprint, b.fingerprint);
}

/** By file, then position, then message. */
export function byFile(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || compare(a.message, b.message);
}

/** By code units: the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
