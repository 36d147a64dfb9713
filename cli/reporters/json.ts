/** The JSON report. Its form is published as `cli/schema/report.schema.json`. */
import manifest from "../../package.json" with { type: "json" };
import type { Span } from "../../analysis/lower/facts.ts";
import type { Problem } from "../../analysis/project/project.ts";
import type { Edit, Finding, Fix, RuleId, Severity, TraceStep } from "../../rules/finding.ts";
import type { LintResult, Summary } from "../../rules/lint.ts";
import type { Range } from "../position.ts";
import type { ReportInput, Sources } from "./reporter.ts";

/** Raised when a reader of the report would have to change. */
export const REPORT_VERSION = 1;

export interface JsonReport {
  readonly version: typeof REPORT_VERSION;
  readonly tool: JsonTool;
  readonly summary: Summary;
  readonly findings: readonly JsonFinding[];
  readonly problems: readonly JsonProblem[];
}

export interface JsonTool {
  readonly name: string;
  readonly version: string;
  /** The day the bundled model data is of, and how many days before the day of judgement that was. Absent where nothing was judged. */
  readonly modelData?: NonNullable<LintResult["data"]>;
}

/** Files are relative to the working directory with `/`; lines and columns count from 1, ends are exclusive. */
export interface JsonPlace {
  readonly file: string;
  readonly range: Range;
}

export interface JsonFinding extends JsonPlace {
  readonly rule: RuleId;
  readonly kind: string;
  readonly severity: Severity;
  readonly message: string;
  readonly trace: readonly (JsonPlace & { readonly message: string })[];
  readonly fixes: readonly JsonFix[];
  readonly fingerprint: string;
  /** The command that explains the finding. */
  readonly docs: string;
}

export interface JsonFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (JsonPlace & { readonly text: string })[];
}

export interface JsonProblem {
  readonly file: string;
  readonly message: string;
  readonly range?: Range;
}

/** The report as one JSON value, indented by two spaces, in parts: text, or what it is in UTF-8. */
export function* jsonReporter({ result, findings, sources }: ReportInput): Iterable<string | Uint8Array> {
  const head = { ...jsonHead(result), summary: jsonSummary(result.summary) } satisfies Omit<JsonReport, "findings" | "problems">;
  yield `${indented(head).slice(0, -CLOSING.length)},\n  "findings": [`;
  const long = longTexts();
  yield* elements(findings, (finding) => long.apart(jsonFinding(finding, result.fixes(finding), sources)));
  yield '],\n  "problems": [';
  yield* elements(result.problems, (problem) => [indented(jsonProblem(problem, sources))]);
  yield `]${CLOSING}\n`;
}

const CLOSING = "\n}";
/** How far the elements of the report's lists stand in. */
const INSET = "\n    ";

/** @param partsOf the JSON of an element, in parts of which the first is a text */
function* elements<T>(all: readonly T[], partsOf: (one: T) => Iterable<string | Uint8Array>): Iterable<string | Uint8Array> {
  let before = INSET;
  for (const one of all) {
    for (const part of partsOf(one)) {
      // A line break in a text is written as an escape: all that are left are those of the form.
      yield typeof part === "string" ? before + part.replaceAll("\n", INSET) : part;
      before = "";
    }
    before = `,${INSET}`;
  }
  if (all.length > 0) yield "\n  ";
}

/** Texts of this many characters and more are made JSON once: many fixes write the same module. */
const LONG = 2000;

/** Stands for a long text: nothing else in a report is likely to be it. */
const MARK = `long text ${Math.random()}`;

function longTexts(): { readonly apart: (finding: JsonFinding) => Iterable<string | Uint8Array> } {
  const known = new Map<string, Uint8Array>();
  const jsonOf = (text: string): Uint8Array => {
    let json = known.get(text);
    if (json === undefined) known.set(text, (json = Buffer.from(JSON.stringify(text))));
    return json;
  };
  return {
    apart: function* (finding) {
      const long: string[] = [];
      const marked = (text: string): string => (text.length < LONG ? text : (long.push(text), MARK));
      const fixes = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, text: marked(edit.text) })) }));
      for (const [position, part] of indented({ ...finding, fixes }).split(JSON.stringify(MARK)).entries()) {
        if (position > 0) yield jsonOf(long[position - 1] ?? "");
        yield part;
      }
    },
  };
}

const indented = (value: object): string => JSON.stringify(value, undefined, 2);

export function jsonHead({ data }: Pick<LintResult, "data">): Pick<JsonReport, "version" | "tool"> {
  const modelData = data === undefined ? {} : { modelData: { date: data.date, ageDays: data.ageDays } };
  return { version: REPORT_VERSION, tool: { name: manifest.name, version: manifest.version, ...modelData } };
}

export function jsonSummary({ files, analyzed, modelCalls, errors, warnings, infos, suppressed, baselined, durationMs }: Summary): Summary {
  return { files, analyzed, modelCalls, errors, warnings, infos, suppressed, baselined, durationMs: Math.round(durationMs) };
}

export function jsonFinding(finding: Finding, fixes: readonly Fix[], sources: Sources): JsonFinding {
  return {
    rule: finding.rule,
    kind: finding.kind,
    severity: finding.severity,
    message: finding.message,
    ...place(finding, sources),
    trace: finding.trace.map((step) => ({ ...place(step, sources), message: step.message })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ ...place(edit, sources), text: edit.text })),
    })),
    fingerprint: finding.fingerprint,
    docs: `gaplint explain ${finding.rule}/${finding.kind}`,
  };
}

export function jsonProblem({ file, message, span }: Problem, sources: Sources): JsonProblem {
  const name = sources.relative(file);
  return span === undefined ? { file: name, message } : { file: name, message, range: range(file, span, sources) };
}

function place({ file, span }: Finding | TraceStep | Edit, sources: Sources): JsonPlace {
  return { file: sources.relative(file), range: range(file, span, sources) };
}

function range(file: string, span: Span, sources: Sources): Range {
  return sources.lines(file).range(span);
}
