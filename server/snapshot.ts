/** What one run of the analysis said about a folder, arranged by file and already in the protocol's terms. */
import type { Diagnostic } from "vscode-languageserver";
import type { Finding, RuleId } from "../rules/finding.ts";
import type { KeptResult } from "../rules/lint.ts";
import type { ClientFeatures } from "./client-features.ts";
import { diagnosticOfFinding, diagnosticOfProblem, LineTable, resultIdOf } from "./convert.ts";
import type { ConversionContext } from "./convert.ts";

export interface FileReport {
  readonly file: string;
  /** `diagnostics[i]` shows `findings[i]`; problems come after them. */
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  readonly resultId: string;
}

export interface Snapshot {
  readonly result: KeptResult;
  /** Only files with something to say. */
  readonly reports: ReadonlyMap<string, FileReport>;
  readonly context: ConversionContext;
  /** The report of a file, empty where the analysis has nothing to say. */
  report(file: string): FileReport;
}

export interface SnapshotSurroundings {
  readonly client: ClientFeatures;
  uri(file: string): string;
  page(rule: RuleId): string | undefined;
  /** The text of a file that the analysis itself doesn't keep: data files of a run that failed early. */
  text(file: string): string | undefined;
  /** False for files that another folder of the editor answers for. */
  owns(file: string): boolean;
}

export function snapshotOf(result: KeptResult, surroundings: SnapshotSurroundings): Snapshot {
  const tables = new Map<string, LineTable>();
  const context: ConversionContext = {
    client: surroundings.client,
    uri: (file) => surroundings.uri(file),
    page: (rule) => surroundings.page(rule),
    lines: (file) => {
      const known = tables.get(file);
      if (known !== undefined) {
        return known;
      }
      const table = new LineTable(result.text(file) ?? surroundings.text(file) ?? "");
      tables.set(file, table);
      return table;
    },
  };
  const drafts = new Map<string, { findings: Finding[]; diagnostics: Diagnostic[] }>();
  const draft = (file: string): { findings: Finding[]; diagnostics: Diagnostic[] } | undefined => {
    if (!surroundings.owns(file)) {
      return undefined;
    }
    const made = drafts.get(file) ?? { findings: [], diagnostics: [] };
    drafts.set(file, made);
    return made;
  };
  for (const finding of result.findings) {
    const report = draft(finding.file);
    report?.findings.push(finding);
    report?.diagnostics.push(diagnosticOfFinding(finding, context));
  }
  for (const problem of result.problems) {
    draft(problem.file)?.diagnostics.push(diagnosticOfProblem(problem, context));
  }
  const reports = new Map<string, FileReport>();
  for (const [file, { findings, diagnostics }] of drafts) {
    reports.set(file, { file, findings, diagnostics, resultId: resultIdOf(diagnostics) });
  }
  return { result, reports, context, report: (file) => reports.get(file) ?? emptyReport(file) };
}

export function emptyReport(file: string): FileReport {
  return { file, findings: [], diagnostics: [], resultId: resultIdOf([]) };
}

/** How the findings of two runs differ, counted by fingerprint. */
export function difference(before: Snapshot | undefined, after: Snapshot): { readonly appeared: number; readonly gone: number } {
  const old = fingerprints(before);
  const now = fingerprints(after);
  return { appeared: [...now].filter((print) => !old.has(print)).length, gone: [...old].filter((print) => !now.has(print)).length };
}

function fingerprints(snapshot: Snapshot | undefined): ReadonlySet<string> {
  return new Set(snapshot?.result.findings.map((finding) => `${finding.file}\0${finding.fingerprint}\0${finding.severity}`));
}
