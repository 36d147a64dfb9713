/**
 * A result whole, for `gaplint merge`: what the other reports are made of, with the texts and the fixes that they need.
 * Files are named relative to the working directory. Its form is gaplint's own and may change with every version.
 */
import path from "node:path";
import manifest from "../../package.json" with { type: "json" };
import type { Problem } from "../../analysis/project/project.ts";
import type { Finding, Fix, Place } from "../../rules/finding.ts";
import type { LintResult, Shard, StaleEntry, Summary } from "../../rules/lint.ts";
import { UsageError } from "../usage-error.ts";
import type { ReportInput } from "./reporter.ts";

export interface Blob {
  readonly blob: typeof MARK;
  readonly version: string;
  readonly shard: Shard;
  readonly summary: Summary;
  readonly failed: boolean;
  readonly incomplete: boolean;
  readonly data?: LintResult["data"];
  readonly findings: readonly { readonly finding: Finding; readonly fixes: readonly Fix[] }[];
  readonly suppressed: LintResult["suppressed"];
  readonly baselined: readonly Finding[];
  readonly baseline?: { readonly file: string; readonly stale: readonly StaleEntry[] };
  readonly problems: readonly Problem[];
  /** The files that any of these is about. */
  readonly texts: Readonly<Record<string, string>>;
}

const MARK = "gaplint part of a run";
const WHOLE: Shard = { index: 1, count: 1 };

export function blobReporter({ result, sources, shard = WHOLE }: ReportInput): string {
  const moved = mover(sources.relative);
  const findings = result.findings.map((finding) => ({ finding, fixes: result.fixes(finding) }));
  const places: Place[] = [...result.findings, ...result.suppressed.map(({ finding }) => finding), ...result.baselined].flatMap((finding) => [finding, ...finding.trace]);
  const files = new Set([...places, ...findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)), ...result.problems].map(({ file }) => file));
  const blob: Blob = {
    blob: MARK,
    version: manifest.version,
    shard,
    summary: result.summary,
    failed: result.failed,
    incomplete: result.incomplete === true,
    ...(result.data === undefined ? {} : { data: result.data }),
    findings: findings.map(({ finding, fixes }) => ({ finding: moved.finding(finding), fixes: fixes.map(moved.fix) })),
    suppressed: result.suppressed.map((each) => ({ ...each, finding: moved.finding(each.finding) })),
    baselined: result.baselined.map(moved.finding),
    ...(result.baseline === undefined ? {} : { baseline: { file: sources.relative(result.baseline.file), stale: result.baseline.stale.map(moved.place) } }),
    problems: result.problems.map(moved.place),
    texts: Object.fromEntries([...files].sort().map((file) => [sources.relative(file), sources.lines(file).text])),
  };
  return `${JSON.stringify(blob)}\n`;
}

/**
 * Reads the text of a blob; its files become absolute from `cwd`.
 *
 * @param name the file's name, for messages
 * @throws {UsageError} when it is no blob, or one of another version
 */
export function readBlob(text: string, name: string, cwd: string): Blob {
  const hint = "Write the parts with `gaplint check --shard I/N --format blob --output-file FILE`.";
  let blob: Blob;
  try {
    // What has the mark was written by the function above.
    blob = JSON.parse(text) as Blob;
  } catch {
    throw new UsageError(`${name} is no part of a run: it can't be read as JSON`, hint);
  }
  if (typeof blob !== "object" || blob === null || blob.blob !== MARK) throw new UsageError(`${name} is no part of a run`, hint);
  if (blob.version !== manifest.version) throw new UsageError(`${name} was written by gaplint ${blob.version}, and this is ${manifest.version}`, "Use one version for all parts and for the merge.");
  const moved = mover((file) => path.resolve(cwd, file));
  return {
    ...blob,
    findings: blob.findings.map(({ finding, fixes }) => ({ finding: moved.finding(finding), fixes: fixes.map(moved.fix) })),
    suppressed: blob.suppressed.map((each) => ({ ...each, finding: moved.finding(each.finding) })),
    baselined: blob.baselined.map(moved.finding),
    ...(blob.baseline === undefined ? {} : { baseline: { file: path.resolve(cwd, blob.baseline.file), stale: blob.baseline.stale.map(moved.place) } }),
    problems: blob.problems.map(moved.place),
    texts: Object.fromEntries(Object.entries(blob.texts).map(([file, content]) => [path.resolve(cwd, file), content])),
  };
}

function mover(to: (file: string) => string) {
  const place = <T extends { readonly file: string }>(at: T): T => ({ ...at, file: to(at.file) });
  return {
    place,
    finding: (finding: Finding): Finding => ({ ...place(finding), trace: finding.trace.map(place) }),
    fix: (fix: Fix): Fix => ({ ...fix, edits: fix.edits.map(place) }),
  };
}
