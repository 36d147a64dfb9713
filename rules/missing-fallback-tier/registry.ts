/** What is wrong with the tiers and entries of the registry file itself. */
import type { RegistryProblem } from "../../registry/types.ts";
import type { RawFinding, RuleContext } from "../context.ts";

/** Findings at their place in the registry files. What keeps the file from being read is a problem of the run, not a finding. */
export function registryFindings(context: RuleContext): readonly RawFinding[] {
  return context.registries.flatMap(({ registry: { file }, found }) => (file === undefined ? [] : found.flatMap((problem) => finding(file, problem))));
}

function finding(file: string, problem: RegistryProblem): readonly RawFinding[] {
  switch (problem.kind) {
    case "syntax":
    case "schema":
      return [];
    case "unknown-tier":
    case "unknown-replacement":
    case "cycle":
    case "expired":
    case "overdue-review":
    case "unstated-clearance":
    case "no-cleared-model":
      return [{ file, span: problem.span, kind: "registry", severity: problem.severity, message: problem.message, trace: [] }];
  }
}
