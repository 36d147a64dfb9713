/** The analysis' offsets, findings and problems in the protocol's terms (lines and UTF-16 characters from 0). */
import { createHash } from "node:crypto";
import { DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { Diagnostic, Position, Range } from "vscode-languageserver";
import type { Problem } from "../analysis/project/project.ts";
import type { Finding, Place, RuleId, Severity } from "../rules/finding.ts";
import type { Span } from "../registry/span.ts";
import type { ClientFeatures } from "./client-features.ts";

export const SOURCE = "gaplint";

/** What the conversion has to know of its surroundings. */
export interface ConversionContext {
  readonly client: ClientFeatures;
  /** The text that offsets into `file` count in. */
  lines(file: string): LineTable;
  /** The URI the editor knows a file by. */
  uri(file: string): string;
  /** Where a rule is explained. */
  page(rule: RuleId): string | undefined;
}

/** What a diagnostic carries so that a later code action request finds its finding again. */
export interface DiagnosticData {
  readonly fingerprint: string;
}

/** Offsets of a text as positions. Lines end at `\n`, `\r\n` and a lone `\r`, as the protocol has it. */
export class LineTable {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (const end of text.matchAll(/\r\n|\n|\r/g)) {
      starts.push(end.index + end[0].length);
    }
    this.#starts = starts;
  }

  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    // Editors strip the byte order mark; it stands in the file's text all the same.
    const mark = low === 0 && at > 0 && this.#text.startsWith("\uFEFF") ? 1 : 0;
    return { line: low, character: at - (this.#starts[low] ?? 0) - mark };
  }

  range(span: Span): Range {
    return { start: this.position(span[0]), end: this.position(span[1]) };
  }
}

export function rangeOf(place: Place, context: ConversionContext): Range {
  return context.lines(place.file).range(place.span);
}

export function diagnosticOfFinding(finding: Finding, context: ConversionContext): Diagnostic {
  const { client } = context;
  const diagnostic: Diagnostic = {
    range: rangeOf(finding, context),
    severity: severityOf(finding.severity),
    source: SOURCE,
    code: codeOf(finding),
    message: finding.message,
  };
  const page = context.page(finding.rule);
  if (client.codeDescription && page !== undefined) {
    diagnostic.codeDescription = { href: page };
  }
  if (client.deprecatedTag && finding.kind === "retired") {
    diagnostic.tags = [DiagnosticTag.Deprecated];
  }
  if (client.relatedInformation && finding.trace.length > 0) {
    diagnostic.relatedInformation = finding.trace.map((step) => ({
      location: { uri: context.uri(step.file), range: rangeOf(step, context) },
      message: step.message,
    }));
  }
  if (client.diagnosticData) {
    diagnostic.data = { fingerprint: finding.fingerprint } satisfies DiagnosticData;
  }
  return diagnostic;
}

/** A finding that the baseline accepts: told in passing, and listed nowhere. */
export function diagnosticOfAccepted(finding: Finding, context: ConversionContext): Diagnostic {
  return { ...diagnosticOfFinding(finding, context), severity: DiagnosticSeverity.Hint, message: `${finding.message} (Accepted: it is in the baseline.)` };
}

/** A problem of a data file (config, registry) is an error unless it says otherwise; one of a source only says that less was seen. */
export function diagnosticOfProblem(problem: Problem, context: ConversionContext): Diagnostic {
  return {
    range: context.lines(problem.file).range(problem.span ?? [0, 0]),
    severity: severityOf(problem.severity ?? (isDataFile(problem.file) ? "error" : "info")),
    source: SOURCE,
    code: "problem",
    message: problem.message,
  };
}

/** True for files that say how to lint rather than what: config, registry, tsconfig, imported JSON. */
export function isDataFile(file: string): boolean {
  return /\.jsonc?$/i.test(file);
}

/** True for TypeScript and JavaScript by the name, declarations included. What else is watched steers the analysis. */
export function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/i.test(file);
}

function codeOf(finding: Finding): string {
  return `${finding.rule}/${finding.kind}`;
}

/** Names a list of diagnostics by its content: equal lists have equal ids, in this session and the next. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return createHash("sha256").update(JSON.stringify(diagnostics)).digest("base64url");
}

/** True when the ranges share a position; an empty range (a cursor) touches both its ends. */
export function rangesTouch(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function severityOf(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case "error":
      return DiagnosticSeverity.Error;
    case "warning":
      return DiagnosticSeverity.Warning;
    case "info":
      return DiagnosticSeverity.Information;
  }
}
