/** From a result to a report on stdout or in a file, notes on stderr, and the exit code. */
import { realpathSync, statSync, writeFileSync } from "node:fs";
import type { Problem } from "../../analysis/project/project.ts";
import type { Finding } from "../../rules/finding.ts";
import type { LintResult, Shard, Summary } from "../../rules/lint.ts";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { filled, GAP_MS, withGaps, type KeptReport } from "../cache/kept-report.ts";
import type { Outcome } from "../cache/kept-result.ts";
import { loadReporter } from "../reporters/load.ts";
import { createSources, relativeNames } from "../reporters/reporter.ts";
import { createStyle, wantsColor } from "../style.ts";
import { UsageError } from "../usage-error.ts";
import type { WriteOutcome } from "../write-file.ts";
import type { ReportOptions } from "./check-options.ts";

const MAX_WIDTH = 110;
const PIPE_WIDTH = 100;

/** "none" says only what there is to note. */
export type ReportTarget = Omit<ReportOptions, "format"> & { readonly format: ReportOptions["format"] | "none"; readonly shard?: Shard };

/** What a report depends on besides the result. */
interface Look {
  readonly format: ReportTarget["format"];
  readonly quiet: boolean;
  /** Files are named from there. Absolute, without links. */
  readonly base: string;
  readonly color: boolean;
  /** Columns that the report may take. */
  readonly width: number;
}

export function lookOf({ format, quiet, outputFile, base }: ReportTarget, args: ParsedArgs, host: Host): Look {
  return {
    ...{ format, quiet },
    base,
    color: wantsColor({ noColorFlag: args.flag("no-color") || outputFile !== undefined, isTerminal: host.stdout.isTerminal, env: host.env }),
    width: Math.min(host.stdout.columns ?? PIPE_WIDTH, MAX_WIDTH),
  };
}

/**
 * Reports a result, and says with the exit code what that means.
 *
 * @param keep takes the report, with gaps in the place of the time that the run took
 * @throws {UsageError} for an output file that can't be written
 */
export async function report(result: LintResult, options: ReportTarget, args: ParsedArgs, host: Host, keep?: (report: KeptReport) => Promise<void>): Promise<ExitCode> {
  const look = lookOf(options, args, host);
  const parts = options.format === "none" ? () => [] : await loadReporter(options.format);
  const { fixes, leftOut } = fixesFor(options.format, result);
  const rendered = (of: LintResult): Iterable<string | Uint8Array> => parts({
    result: { ...of, fixes },
    findings: options.quiet ? of.findings.filter(isError) : of.findings,
    sources: createSources(of, look.base),
    style: createStyle(look.color),
    width: look.width,
    ...(options.shard === undefined ? {} : { shard: options.shard }),
  });
  if (keep === undefined) await writeReport(rendered(result), options, host);
  else {
    const kept = withGaps(rendered({ ...result, summary: { ...result.summary, durationMs: GAP_MS } }));
    await writeReport(filled(kept, result.summary.durationMs), options, host);
    await keep(kept);
  }
  if (leftOut() > 0) host.stderr.write(`gaplint: the report has no fixes for the last ${leftOut()} findings that have some: it would be too long to be read. --fix applies them all; --format jsonl writes them all\n`);
  return conclude(result, options, realpathSync(host.cwd), host);
}

/**
 * Characters that fixes may have in the formats that are one value, which nobody reads in pieces; the fix of one finding
 * may hold a whole module. A part of a run has more than the report that it becomes a part of.
 */
const MOST_OF_FIXES: Partial<Readonly<Record<ReportTarget["format"], number>>> = { json: 64_000_000, sarif: 64_000_000, blob: 128_000_000 };

/** The fixes of a result as a format has them: up to a length, and none from there on. */
function fixesFor(format: ReportTarget["format"], result: LintResult): { readonly fixes: LintResult["fixes"]; readonly leftOut: () => number } {
  const most = MOST_OF_FIXES[format];
  let length = 0;
  let leftOut = 0;
  if (most === undefined) return { fixes: result.fixes, leftOut: () => 0 };
  return {
    fixes: (of) => {
      if (length > most) {
        if ("fix" in of && of.fix !== undefined) leftOut++;
        return [];
      }
      const fixes = result.fixes(of);
      for (const { edits } of fixes) for (const { text } of edits) length += text.length;
      if (length <= most || fixes.length === 0) return fixes;
      leftOut++;
      return [];
    },
    leftOut: () => leftOut,
  };
}

/** Writes a report that was kept. @param ms what the run took */
export async function repeat(kept: KeptReport, outcome: Outcome, options: ReportTarget, ms: number, host: Host): Promise<ExitCode> {
  await writeReport(filled(kept, ms), options, host);
  return conclude(outcome, options, realpathSync(host.cwd), host);
}

async function writeReport(pieces: Iterable<string | Uint8Array>, { outputFile }: ReportTarget, host: Host): Promise<void> {
  if (outputFile === undefined) for (const piece of pieces) host.stdout.write(piece);
  else await writeOutput(outputFile, [...pieces].map((piece) => (typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8"))).join(""), "the report");
}

/** Says on stderr what is to be noted. */
function conclude(outcome: Outcome, options: ReportTarget, cwd: string, host: Host): ExitCode {
  for (const note of notes(outcome, options, relativeNames(cwd))) host.stderr.write(`gaplint: ${note}\n`);
  return exitCode(outcome, options);
}

/** What a reader of the report, or one who only sees the exit code, must not miss. */
function notes({ summary, problems, failed, incomplete, baseline }: Outcome, { format, outputFile, ci }: ReportTarget, relative: (file: string) => string): string[] {
  if (failed) return ["nothing could be linted; see the problems in the report"];
  const broken = incomplete === true ? ["an internal error kept a part from being linted; see the problems in the report"] : [];
  const stale = baseline?.stale ?? [];
  const outdated = [
    ...(stale.length > 0 ? [`${stale.length} ${stale.length === 1 ? "entry" : "entries"} of ${relative(baseline?.file ?? "")} ${stale.length === 1 ? "is" : "are"} stale: the findings are gone. \`gaplint check --update-baseline\` prunes the file${ci ? "; --ci makes this an error" : ""}`] : []),
    ...stale.slice(0, MAX_STALE).map(({ file, rule, kind, code }) => `  ${relative(file)} ${rule}/${kind}${code === "" ? "" : ` # ${code}`}`),
    ...(stale.length > MAX_STALE ? [`  … ${stale.length - MAX_STALE} more`] : []),
  ];
  if ((format === "stylish" && outputFile === undefined) || format === "none" || summary.files === 0) return [...broken, ...outdated];
  return [
    ...broken,
    ...outdated,
    ...(summary.modelCalls === 0 ? [`no model call seen in ${summary.files} files: nothing was judged`] : []),
    ...(problems.length > 0 ? [`the report lists problems with files, config or registry: ${problems.length}`] : []),
  ];
}

const MAX_STALE = 10;

function exitCode({ summary, failed, incomplete, baseline }: Outcome, { failOn, maxWarnings, ci }: ReportTarget): ExitCode {
  if (failed || incomplete === true) return 2;
  if (ci && baseline !== undefined && baseline.stale.length > 0) return 1;
  if (maxWarnings !== undefined && summary.warnings > maxWarnings) return 1;
  return findingsFrom(failOn, summary) > 0 ? 1 : 0;
}

function findingsFrom(failOn: ReportOptions["failOn"], { errors, warnings, infos }: Summary): number {
  switch (failOn) {
    case "never":
      return 0;
    case "error":
      return errors;
    case "warning":
      return errors + warnings;
    case "info":
      return errors + warnings + infos;
  }
}

export function isError({ severity }: Finding | Problem): boolean {
  return severity === "error";
}

/** @throws {UsageError} when the file can't be written; `what` is its name in that message */
export async function writeOutput(file: string, text: string, what: string): Promise<void> {
  const { writeFileAtomic } = await import("../write-file.ts");
  const reason = isDevice(file) ? writeThrough(file, text) : failureOf(writeFileAtomic({ file, text, expected: "anything" }));
  if (reason !== undefined) throw new UsageError(`${what} can't be written to ${file}`, reason);
}

/** True for what is no file of its own, such as /dev/stdout: it must never be replaced by one. */
function isDevice(file: string): boolean {
  try {
    return !statSync(file).isFile();
  } catch {
    // Nothing is there yet; what else is wrong with the path, the write says.
    return false;
  }
}

function writeThrough(file: string, text: string): string | undefined {
  try {
    writeFileSync(file, text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function failureOf(outcome: WriteOutcome): string | undefined {
  return outcome.kind === "failed" ? outcome.reason : undefined;
}
