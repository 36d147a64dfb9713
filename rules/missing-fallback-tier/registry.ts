/** What is wrong with the tiers and entries of the registry file itself. */
import type { RawFinding, RuleContext } from "../context.ts";

/** Findings at their place in the registry file. What keeps the file from being read is a problem of the run, not a finding. */
export function registryFindings(context: RuleContext): readonly RawFinding[] {
  const file = context.registry.file;
  if (file === undefined) return [];
  return context.registryProblems.flatMap((problem): readonly RawFinding[] => {
    switch (problem.kind) {
      case "syntax":
      case "schema":
        return [];
      case "unknown-tier":
      case "unknown-replacement":
      case "cycle":
      case "expired":
      case "overdue-review":
      case "no-cleared-model":
        return [{ file, span: problem.span, kind: "registry", severity: problem.severity, message: problem.message, trace: [] }];
    }
  });
}
