/** From a result to a report on stdout or in a file, notes on stderr, and the exit code. */
import { realpathSync, statSync, writeFileSync } from "node:fs";
import type { Finding } from "../../rules/finding.ts";
import type { LintResult, Shard, Summary } from "../../rules/lint.ts";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { loadReporter } from "../reporters/load.ts";
import { createSources, type Sources } from "../reporters/reporter.ts";
import { createStyle, wantsColor } from "../style.ts";
import { UsageError } from "../usage-error.ts";
import { writeFileAtomic, type WriteOutcome } from "../write-file.ts";
import type { ReportOptions } from "./check-options.ts";

const MAX_WIDTH = 110;
const PIPE_WIDTH = 100;

/** "none" says only what there is to note. */
export type ReportTarget = Omit<ReportOptions, "format"> & { readonly format: ReportOptions["format"] | "none"; readonly shard?: Shard };

/** @throws {UsageError} for an output file that can't be written. */
export async function report(result: LintResult, options: ReportTarget, args: ParsedArgs, host: Host): Promise<ExitCode> {
  const toFile = options.outputFile !== undefined;
  const color = wantsColor({ noColorFlag: args.flag("no-color") || toFile, isTerminal: host.stdout.isTerminal, env: host.env });
  const sources = createSources(result, realpathSync(host.cwd));
  const chunks = options.format === "none" ? [] : (await loadReporter(options.format))({
    result,
    findings: options.quiet ? result.findings.filter(isError) : result.findings,
    sources,
    style: createStyle(color),
    width: Math.min(host.stdout.columns ?? PIPE_WIDTH, MAX_WIDTH),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
  });
  if (options.outputFile === undefined) for (const chunk of chunks) host.stdout.write(chunk);
  else writeOutput(options.outputFile, [...chunks].join(""), "the report");

  for (const note of notes(result, options, sources)) host.stderr.write(`gaplint: ${note}\n`);
  return exitCode(result, options);
}

/** What a reader of the report, or one who only sees the exit code, must not miss. */
function notes({ summary, problems, failed, incomplete, baseline }: LintResult, { format, outputFile, ci }: ReportTarget, sources: Sources): string[] {
  if (failed) return ["nothing could be linted; see the problems in the report"];
  const broken = incomplete === true ? ["an internal error kept a part from being linted; see the problems in the report"] : [];
  const stale = baseline?.stale ?? [];
  const outdated = [
    ...(stale.length > 0 ? [`${stale.length} ${stale.length === 1 ? "entry" : "entries"} of ${sources.relative(baseline?.file ?? "")} ${stale.length === 1 ? "is" : "are"} stale: the findings are gone. \`gaplint check --update-baseline\` prunes the file${ci ? "; --ci makes this an error" : ""}`] : []),
    ...stale.slice(0, MAX_STALE).map(({ file, rule, kind, code }) => `  ${sources.relative(file)} ${rule}/${kind}${code === "" ? "" : ` # ${code}`}`),
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

function exitCode({ summary, failed, incomplete, baseline }: LintResult, { failOn, maxWarnings, ci }: ReportTarget): ExitCode {
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

export function isError(finding: Finding): boolean {
  return finding.severity === "error";
}

/** @throws {UsageError} when the file can't be written; `what` is its name in that message */
export function writeOutput(file: string, text: string, what: string): void {
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
