/**
 * Workflow commands, which GitHub shows as annotations at the lines of a pull request.
 *
 * Form and escapes: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands and
 * `packages/core/src/command.ts` of https://github.com/actions/toolkit.
 */
import type { Problem } from "../../analysis/project/project.ts";
import type { Finding, Severity } from "../../rules/finding.ts";
import type { Range } from "../position.ts";
import type { ReportInput, Sources } from "./reporter.ts";
import { summaryLine } from "./summary-line.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };
const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The worst come first: GitHub shows ten annotations of a kind for each step and drops the rest. */
export function githubReporter({ result, findings, sources }: ReportInput): string {
  const lines = [
    ...ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity).map((finding) => annotation(finding, sources))),
    ...result.problems.map((problem) => problemAnnotation(problem, sources)),
    summaryLine(result),
  ];
  return `${lines.join("\n")}\n`;
}

function annotation(finding: Finding, sources: Sources): string {
  const range = sources.lines(finding.file).range(finding.span);
  return command(COMMANDS[finding.severity], sources.relative(finding.file), range, `${finding.rule}/${finding.kind}`, finding.message);
}

function problemAnnotation({ file, span, severity, message }: Problem, sources: Sources): string {
  const range = span === undefined ? undefined : sources.lines(file).range(span);
  return command(severity === "error" ? "error" : "warning", sources.relative(file), range, "gaplint", message);
}

function command(name: string, file: string, range: Range | undefined, title: string, message: string): string {
  const properties = {
    title,
    file,
    ...(range === undefined ? {} : { line: range.start.line, endLine: range.end.line }),
    // GitHub takes columns for places within one line only.
    ...(range === undefined || range.start.line !== range.end.line ? {} : { col: range.start.column, endColumn: range.end.column }),
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(",")}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
