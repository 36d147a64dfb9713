/** What one run of the analysis said about a folder, arranged by file and already in the protocol's terms. */
import type { Diagnostic } from "vscode-languageserver";
import type { Problem } from "../analysis/project/project.ts";
import type { Finding, RuleId } from "../rules/finding.ts";
import type { KeptResult } from "../rules/lint.ts";
import type { ClientFeatures } from "./client-features.ts";
import { diagnosticOfAccepted, diagnosticOfFinding, diagnosticOfProblem, LineTable, resultIdOf } from "./convert.ts";
import type { ConversionContext } from "./convert.ts";

/** A diagnostic, and what it shows. Of a kind of its own is what the baseline accepts: known, and none to mend now. */
export type Shown =
  | { readonly kind: "finding" | "accepted"; readonly of: Finding; readonly diagnostic: Diagnostic }
  | { readonly kind: "problem"; readonly of: Problem; readonly diagnostic: Diagnostic };

export interface FileReport {
  readonly file: string;
  readonly shown: readonly Shown[];
  /** The diagnostics of what is shown, in its order. */
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
  const all: readonly Shown[] = [
    ...result.findings.map((of): Shown => ({ kind: "finding", of, diagnostic: diagnosticOfFinding(of, context) })),
    ...result.baselined.map((of): Shown => ({ kind: "accepted", of, diagnostic: diagnosticOfAccepted(of, context) })),
    ...result.problems.map((of): Shown => ({ kind: "problem", of, diagnostic: diagnosticOfProblem(of, context) })),
  ];
  const byFile = new Map<string, Shown[]>();
  for (const shown of all.filter(({ of }) => surroundings.owns(of.file))) {
    const list = byFile.get(shown.of.file) ?? [];
    byFile.set(shown.of.file, list);
    list.push(shown);
  }
  const reports = new Map([...byFile].map(([file, shown]) => [file, reportOf(file, shown)]));
  return { result, reports, context, report: (file) => reports.get(file) ?? emptyReport(file) };
}

export function emptyReport(file: string): FileReport {
  return reportOf(file, []);
}

function reportOf(file: string, shown: readonly Shown[]): FileReport {
  const diagnostics = shown.map(({ diagnostic }) => diagnostic);
  return { file, shown, diagnostics, resultId: resultIdOf(diagnostics) };
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
