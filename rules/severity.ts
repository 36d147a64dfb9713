/** The severity a finding is shown with: the rule's grade, then the profile, then the config's and the command line's word. */
import type { FileConfig } from "./config/config.ts";
import type { Finding, Severity } from "./finding.ts";
import type { LintOptions } from "./lint.ts";

/**
 * A severity set for a rule is the highest its findings get: it lowers errors to warnings, and raises nothing that the
 * rule itself graded lower. "off" drops the finding.
 */
export function graded(finding: Finding, config: FileConfig, options: LintOptions): Severity | "off" {
  const profile = options.profile ?? config.profile;
  const set = options.rules?.[finding.rule] ?? config.rules[finding.rule]?.severity;
  if (set === "off") return "off";
  if (profile === "audit") return "info";
  if (set === undefined) return finding.severity;
  return RANK[finding.severity] > RANK[set] ? set : finding.severity;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
