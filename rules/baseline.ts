/**
 * The baseline: findings that a project has accepted for now, in a file of its own. One finding a line, sorted, so
 * that two branches merge as two lists of words do:
 *
 *     src/chat.ts call-before-gate/no-gate 5f1c0d… # client.messages.create
 *
 * The path is relative to the file; what follows `#` is for people. A finding is known by its file and fingerprint: new
 * code with an old problem is a new finding.
 */
import type { Span } from "../analysis/lower/facts.ts";
import { ancestors, dirname, isInside, join, relativeTo } from "../analysis/project/paths.ts";
import type { Problem } from "../analysis/project/project.ts";
import type { Finding } from "./finding.ts";
import type { BaselineState, StaleEntry } from "./lint.ts";
import { normalisedCode } from "./normalised-code.ts";

export const BASELINE_NAME = "gaplint-baseline.txt";

const HEAD = "# gaplint baseline 1: accepted findings, one a line. `gaplint check --update-baseline` rewrites it.";
const ENTRY = /^(?<path>.+) (?<rule>[a-z-]+)\/(?<kind>[a-z-]+) (?<fingerprint>[0-9a-f]{32})(?: # (?<code>.*))?$/;
const MAX_CODE = 60;

interface Entry {
  /** Absolute path. */
  readonly file: string;
  readonly rule: string;
  readonly kind: string;
  readonly fingerprint: string;
  readonly code: string;
  readonly span: Span;
  readonly line: string;
}

export interface Baseline {
  /** Splits findings into those that are new and those that the baseline has. */
  split(findings: readonly Finding[]): { readonly fresh: readonly Finding[]; readonly known: readonly Finding[] };
  /**
   * What to say of the file after a run.
   *
   * @param met every finding of the run that an entry can stand for, shown or not
   * @param accepted the findings that an updated baseline lists
   * @param wasJudged whether the run would have found what a file holds
   */
  state(met: readonly Known[], accepted: readonly Finding[], wasJudged: (file: string) => boolean): BaselineState;
  readonly problems: readonly Problem[];
}

export interface BaselineSource {
  /** Absolute path of the baseline. */
  readonly file: string;
  /** Its text; undefined when it doesn't exist. */
  readonly text: string | undefined;
  /** The text of a linted file, for the words after `#`. */
  readonly code: (file: string) => string | undefined;
  /** Whether a file exists: an entry of one that doesn't stands for the finding in the file that it has become. */
  readonly exists: (file: string) => boolean;
}

/** Reads a baseline. Never throws: a line that can't be read is a problem, and accepts nothing. */
export function readBaseline({ file, text, code, exists }: BaselineSource): Baseline {
  const { entries, problems } = parse(file, text ?? "");
  const known = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const orphans = new Map(entries.filter((entry) => !exists(entry.file)).map((entry) => [nameOf(entry), entry]));
  const entryOf = (finding: Known): Entry | undefined => known.get(keyOf(finding)) ?? orphans.get(nameOf(finding));

  return {
    problems,
    split: (findings) => ({ fresh: findings.filter((finding) => entryOf(finding) === undefined), known: findings.filter((finding) => entryOf(finding) !== undefined) }),
    state(met, accepted, wasJudged) {
      const answered = new Set(met.map(entryOf));
      const judged = (entry: Entry): boolean => wasJudged(entry.file);
      const stale = [...known.values()].filter((entry) => judged(entry) && !answered.has(entry));
      // An entry whose finding has moved to another file is replaced by one of that file.
      const kept = [...known.values()].filter((entry) => !judged(entry) && !(orphans.has(nameOf(entry)) && answered.has(entry)));
      const lines = [...kept.map((entry) => entry.line), ...accepted.map((finding) => lineOf(finding, file, code(finding.file)))];
      return { file, stale: stale.map(staleEntry).sort(byPath), updated: `${[HEAD, ...[...new Set(lines)].sort()].join("\n")}\n` };
    },
  };
}

/** What an entry and its finding have in common. */
type Known = Pick<Entry, "file" | "rule" | "kind" | "fingerprint">;

const keyOf = ({ file, rule, kind, fingerprint }: Known): string => [file, rule, kind, fingerprint].join("\0");
const nameOf = ({ rule, kind, fingerprint }: Omit<Known, "file">): string => [rule, kind, fingerprint].join("\0");
const staleEntry = ({ file, rule, kind, code, span }: Entry): StaleEntry => ({ file, rule, kind, code, span });
const byPath = (a: StaleEntry, b: StaleEntry): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.span[0] - b.span[0]);

function parse(file: string, text: string): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const folder = dirname(file);
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const [line] = match;
    const span: Span = [match.index, match.index + line.length];
    if (line.trim() === "" || line.replace("\uFEFF", "").startsWith("#")) continue;
    const groups = ENTRY.exec(line.trim())?.groups;
    if (groups === undefined) {
      problems.push({ file, span, severity: "warning", message: describeMistake(line) });
      continue;
    }
    const { path = "", rule = "", kind = "", fingerprint = "", code = "" } = groups;
    entries.push({ file: join(folder, path), rule, kind, fingerprint, code, span, line: line.trim() });
  }
  return { entries, problems };
}

function describeMistake(line: string): string {
  return /^(?:<{7}|={7}|>{7}|\|{7})/.test(line)
    ? "This baseline holds an unresolved merge: keep the lines of both sides and remove the marks between them."
    : "This line of the baseline can't be read, so it accepts nothing. Write the file anew with `gaplint check --update-baseline`.";
}

function lineOf(finding: Finding, baseline: string, text: string | undefined): string {
  const code = normalisedCode((text ?? "").slice(finding.span[0], finding.span[1]));
  const short = code.length > MAX_CODE ? `${code.slice(0, MAX_CODE - 1)}…` : code;
  const words = short.replace(/\s+/g, " ").trim();
  return `${wayTo(finding.file, dirname(baseline))} ${finding.rule}/${finding.kind} ${finding.fingerprint}${words === "" ? "" : ` # ${words}`}`;
}

/** Up to the folder that both are in, and down from there. */
function wayTo(file: string, folder: string): string {
  const up = ancestors(folder).findIndex((each) => isInside(file, each));
  return up < 0 ? file : `${"../".repeat(up)}${relativeTo(ancestors(folder)[up] ?? folder, file)}`;
}
