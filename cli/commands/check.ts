/** `gaplint check`: lints, mends if asked to, reports, and says with the exit code whether that is acceptable. */
import { realpathSync } from "node:fs";
import path from "node:path";
import { isSource } from "../../analysis/project/source-kinds.ts";
import type { LintOptions, LintResult, Workspace } from "../../rules/lint.ts";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { openCache, type Cache } from "../cache/cache.ts";
import type { CacheServices } from "../cache/keeper.ts";
import { createProgressLine } from "../progress.ts";
import { createSources } from "../reporters/reporter.ts";
import { UsageError, usageText } from "../usage-error.ts";
import { readCheckOptions, slashed, type CheckOptions } from "./check-options.ts";
import { readFixMode, type FixMode } from "./fix-mode.ts";
import type { FixRun } from "./fix.ts";
import { isError, lookOf, repeat, report, writeOutput, type ReportTarget } from "./report.ts";

/** @throws {UsageError} for wrong arguments and an output file that can't be written. */
export async function check(args: ParsedArgs, host: Host): Promise<ExitCode> {
  const options = await readCheckOptions(args, host);
  const fixMode = readFixMode(args);
  if (!args.flag("watch")) {
    // Threads have nothing to do where the cache knows most files.
    const create = (services?: CacheServices): Promise<Workspace> => host.createWorkspace({ threads: options.threads ?? (services?.scansCache.isWarm === true ? 0 : undefined), ...services });
    return run(create, options, fixMode, args, host);
  }
  if (options.updateBaseline || fixMode !== undefined || args.flag("stdin")) throw new UsageError("--watch only reports", "Leave --fix, --update-baseline and --stdin out.");
  const workspace = await host.createWorkspace({ threads: options.threads, keepsAnswers: true });
  let code = await run(async () => workspace, options, undefined, args, host);
  host.stderr.write("gaplint: watching for changes; Ctrl+C ends it\n");
  for await (const files of host.watch(options.lint.root)) {
    // The report itself may lie in the folder.
    const changed = files.filter((file) => file !== options.outputFile);
    if (changed.length === 0) continue;
    workspace.invalidate(changed.map(slashed));
    try {
      // What git says has changed may be something else by now.
      code = await run(async () => workspace, await readCheckOptions(args, host), undefined, args, host);
    } catch (error) {
      // A config that is gone, a path that was renamed: the next change may put it right.
      if (!(error instanceof UsageError)) throw error;
      code = 2;
      host.stderr.write(usageText(error));
    }
    host.stderr.write(`gaplint: linted again after a change of ${files.length === 1 ? path.relative(host.cwd, files[0] ?? "") : `${files.length} files`}\n`);
  }
  return code;
}

async function run(createWorkspace: (services?: CacheServices) => Promise<Workspace>, options: CheckOptions, fixMode: FixMode | undefined, args: ParsedArgs, host: Host): Promise<ExitCode> {
  const started = Date.now();
  const cache = fixMode === undefined ? await cacheFor(options, args, host) : undefined;
  if (cache?.repeated?.report !== undefined) {
    const { outcome, report: kept } = cache.repeated;
    const durationMs = Date.now() - started;
    if (args.flag("stats")) host.stderr.write((await import("../stats.ts")).statsText({ summary: { ...outcome.summary, durationMs } }));
    return repeat(kept, outcome, reportTarget(options), durationMs, host);
  }
  const progress = createProgressLine(host.stderr, host.env["TERM"] === "dumb");
  let result: LintResult;
  let fixed: FixRun | undefined;
  try {
    const lintOptions = { ...options.lint, onProgress: progress.update };
    if (fixMode === undefined) {
      const repeated = await cache?.repeated?.result();
      result = repeated === undefined ? await lint(createWorkspace, lintOptions, cache) : { ...repeated, summary: { ...repeated.summary, durationMs: Date.now() - started } };
    } else {
      const { fix } = await import("./fix.ts");
      ({ result } = fixed = fix(await createWorkspace(), lintOptions, fixMode, options.quiet ? isError : () => true));
    }
  } finally {
    progress.clear();
  }
  if (args.flag("stats")) host.stderr.write((await import("../stats.ts")).statsText(result));
  if (options.updateBaseline && !result.failed) return accept(result, host);

  const dryRun = fixMode?.dryRun === true;
  if (dryRun) host.stdout.write((await import("../unified-diff.ts")).unifiedDiff(fixed?.files ?? [], createSources(result, realpathSync(host.cwd)).relative));
  const empty = result.summary.files === 0 && !result.failed ? nothingToLint(options, args.flag("allow-empty")) : undefined;
  const mended = fixed === undefined ? [] : (await import("./fix.ts")).fixNotes(fixed, dryRun);
  for (const note of [...mended, ...(empty?.notes ?? [])]) host.stderr.write(`gaplint: ${note}\n`);
  // The diff stands in for a report.
  const target = dryRun && options.outputFile === undefined ? { ...reportTarget(options), format: "none" as const } : reportTarget(options);
  const code = await report(result, target, args, host, cache?.keepReport);
  return fixed?.refused === true ? 2 : (empty?.code ?? code);
}

function reportTarget(options: CheckOptions): ReportTarget {
  const { shard } = options.lint;
  return shard === undefined ? options : { ...options, shard };
}

async function lint(createWorkspace: (services?: CacheServices) => Promise<Workspace>, options: LintOptions, cache: Cache | undefined): Promise<LintResult> {
  const result = (await createWorkspace(await cache?.services())).lint(options);
  return cache === undefined ? result : cache.keep(result);
}

/** What is written or typed just now is no business of a cache, and a run that watches has all in memory. */
async function cacheFor(options: CheckOptions, args: ParsedArgs, host: Host): Promise<Cache | undefined> {
  const { cacheFolder, updateBaseline, lint } = options;
  if (cacheFolder === undefined || args.flag("watch") || updateBaseline || lint.overlay !== undefined) return undefined;
  return openCache({ folder: cacheFolder, version: host.build, lint, look: JSON.stringify(lookOf(options, args, host)) });
}

/** A part that no file falls into, or a change of no file, is fine; a run over no file at all is a mistake. */
function nothingToLint({ lint }: CheckOptions, allowed: boolean): { readonly code: ExitCode; readonly notes: readonly string[] } {
  const { changed, shard } = lint;
  if (shard !== undefined) return { code: 0, notes: [`no file falls into part ${shard.index} of ${shard.count}`] };
  if (changed !== undefined) {
    const sources = changed.filter(isSource).length;
    return { code: 0, notes: [sources === 0 ? "no TypeScript or JavaScript file has changed: nothing to lint" : "none of the changed files is to be linted"] };
  }
  const where = lint.paths.length > 0 ? lint.paths.join(", ") : lint.root;
  if (allowed) return { code: 0, notes: [`nothing to lint: no TypeScript or JavaScript file that counts in ${where}`] };
  return {
    code: 2,
    notes: [`nothing to lint: no TypeScript or JavaScript file in ${where}`, "check the path, and `include`, `exclude` and .gitignore, which count too"],
  };
}

/** Writes the baseline in place of a report. */
async function accept({ baseline, findings, baselined, incomplete }: LintResult, host: Host): Promise<ExitCode> {
  if (incomplete === true || baseline === undefined) {
    throw new UsageError("the baseline was left as it is", "An internal error kept a part from being linted, so not everything to accept is known. `gaplint check` says more.");
  }
  await writeOutput(baseline.file, baseline.updated, "the baseline");
  const gone = baseline.stale.length;
  host.stderr.write(`gaplint: ${baseline.file} now accepts ${findings.length + baselined.length} findings: ${findings.length} new, ${gone} gone\n`);
  return 0;
}
