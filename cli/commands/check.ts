/** `gaplint check`: lints, reports, and says with the exit code whether that is acceptable. */
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../rules/finding.ts";
import type { LintResult, Summary } from "../../rules/lint.ts";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { createProgressLine } from "../progress.ts";
import { jsonReporter } from "../reporters/json.ts";
import { createSources, type Reporter } from "../reporters/reporter.ts";
import { stylishReporter } from "../reporters/stylish.ts";
import { createStyle, wantsColor } from "../style.ts";
import { UsageError } from "../usage-error.ts";
import { unifiedDiff } from "../unified-diff.ts";
import { readCheckOptions, type CheckOptions } from "./check-options.ts";
import { fix, readFixMode, type FixRun } from "./fix.ts";

const REPORTERS: Readonly<Record<CheckOptions["format"], Reporter>> = { stylish: stylishReporter, json: jsonReporter };
const MAX_WIDTH = 110;
const PIPE_WIDTH = 100;

/** @throws {UsageError} for wrong arguments and an output file that can't be written. */
export async function check(args: ParsedArgs, host: Host): Promise<ExitCode> {
  const options = readCheckOptions(args, host);
  const fixMode = readFixMode(args);
  const progress = createProgressLine(host.stderr, host.env["TERM"] === "dumb");
  let result: LintResult;
  let fixed: FixRun | undefined;
  try {
    const workspace = await host.createWorkspace();
    const lintOptions = { ...options.lint, onProgress: progress.update };
    if (fixMode === undefined) result = workspace.lint(lintOptions);
    else ({ result } = fixed = fix(workspace, lintOptions, fixMode, options.quiet ? isError : () => true));
  } finally {
    progress.clear();
  }

  const toFile = options.outputFile !== undefined;
  const color = wantsColor({
    noColorFlag: args.flag("no-color") || toFile,
    isTerminal: host.stdout.isTerminal,
    env: host.env,
  });
  const sources = createSources(result, realpathSync(host.cwd));
  const report = REPORTERS[options.format]({
    result,
    findings: options.quiet ? result.findings.filter(isError) : result.findings,
    sources,
    style: createStyle(color),
    width: Math.min(host.stdout.columns ?? PIPE_WIDTH, MAX_WIDTH),
  });
  if (options.outputFile !== undefined) writeReport(options.outputFile, report);
  else if (fixMode?.dryRun !== true) host.stdout.write(report);
  if (fixMode?.dryRun === true) host.stdout.write(unifiedDiff(fixed?.files ?? [], sources.relative));

  for (const note of [...fixNotes(fixed, fixMode?.dryRun === true), ...notes(result, options)]) host.stderr.write(`gaplint: ${note}\n`);
  return fixed?.refused === true ? 2 : exitCode(result, options);
}

function fixNotes(run: FixRun | undefined, dryRun: boolean): readonly string[] {
  if (run === undefined) return [];
  if (run.refused) return ["no fix was written; see the problems in the report"];
  const where = `${plural(run.applied, "fix", "es")} in ${plural(run.files.length, "file")}`;
  if (run.files.length === 0) return ["nothing to fix"];
  return dryRun ? [`${where} would be written; ${plural(run.result.findings.length, "finding")} would be left`] : [`${where} written`];
}

function plural(count: number, noun: string, ending = "s"): string {
  return `${count} ${noun}${count === 1 ? "" : ending}`;
}

/** What a reader of the report, or one who only sees the exit code, must not miss. */
function notes({ summary, problems, failed, incomplete }: LintResult, { format, lint, outputFile }: CheckOptions): string[] {
  if (failed) return ["nothing could be linted; see the problems in the report"];
  if (summary.files === 0) {
    const where = lint.paths.length > 0 ? lint.paths.join(", ") : lint.root;
    return [
      `nothing to lint: no TypeScript or JavaScript file in ${where}`,
      "check the path, and `include`, `exclude` and .gitignore, which count too",
    ];
  }
  const broken = incomplete === true ? ["an internal error kept a part from being linted; see the problems in the report"] : [];
  if (format === "stylish" && outputFile === undefined) return broken;
  return [
    ...broken,
    ...(summary.modelCalls === 0 ? [`no model call seen in ${summary.files} files: nothing was judged`] : []),
    ...(problems.length > 0 ? [`the report lists problems with files, config or registry: ${problems.length}`] : []),
  ];
}

function exitCode({ summary, failed, incomplete }: LintResult, { failOn, maxWarnings }: CheckOptions): ExitCode {
  if (failed || incomplete === true || summary.files === 0) return 2;
  if (maxWarnings !== undefined && summary.warnings > maxWarnings) return 1;
  return findingsFrom(failOn, summary) > 0 ? 1 : 0;
}

function findingsFrom(failOn: CheckOptions["failOn"], { errors, warnings, infos }: Summary): number {
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

function isError(finding: Finding): boolean {
  return finding.severity === "error";
}

function writeReport(file: string, report: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, report);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--output-file ${file} can't be written`, reason);
  }
}
