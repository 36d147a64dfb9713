/**
 * GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. It has no
 * place for problems and traces.
 */
import { createHash } from "node:crypto";
import type { Severity } from "../../rules/finding.ts";
import type { ReportInput } from "./reporter.ts";

/** One entry of the report. */
export interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  /** Unique in a report: GitLab compares two reports by it. */
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: {
    readonly path: string;
    /** From 1; GitLab wants them beside the positions. */
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

const SEVERITIES: Readonly<Record<Severity, GitlabIssue["severity"]>> = { error: "critical", warning: "major", info: "info" };

export function gitlabReporter({ findings, sources }: ReportInput): string {
  const issues = findings.map(({ rule, kind, severity, message, file, span, fingerprint }): GitlabIssue => {
    const path = sources.relative(file);
    const { start, end } = sources.lines(file).range(span);
    return {
      description: message,
      check_name: `${rule}/${kind}`,
      // A finding's own is unique in its file only.
      fingerprint: createHash("sha256").update(`${path}\0${fingerprint}`).digest("hex").slice(0, 32),
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: start.line, end: end.line } },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
