/** `gaplint merge`: one report from the parts of a run, the same as that of a run that was not divided. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Finding, Fix } from "../../rules/finding.ts";
import type { LintResult, Summary } from "../../rules/lint.ts";
import { byFile, byPlace, compare } from "../../rules/order.ts";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { readBlob, type Blob } from "../reporters/blob.ts";
import { plural } from "../reporters/summary-line.ts";
import { UsageError } from "../usage-error.ts";
import { readReportOptions } from "./check-options.ts";
import { report } from "./report.ts";

/** @throws {UsageError} when a file is no part of a run, or the parts don't make up one. */
export async function merge(args: ParsedArgs, host: Host): Promise<ExitCode> {
  const options = readReportOptions(args, host);
  if (args.positionals.length === 0) throw new UsageError("`gaplint merge` needs the files that the parts were written to", "Write `gaplint merge part-1.json part-2.json …`.");
  const blobs = args.positionals.map((name) => readBlob(textOf(name, host), name, host.cwd));
  checkParts(blobs);
  const result = merged(blobs);
  const code = await report(result, options, args, host);
  if (result.summary.files > 0 || result.failed) return code;
  host.stderr.write("gaplint: nothing to lint: no part saw a TypeScript or JavaScript file\n");
  return 2;
}

function textOf(name: string, { cwd }: Host): string {
  try {
    return readFileSync(path.resolve(cwd, name), "utf8");
  } catch (error) {
    throw new UsageError(`${name} can't be read`, error instanceof Error ? error.message : String(error));
  }
}

/** A part that is missing must not pass for one without findings. */
function checkParts(blobs: readonly Blob[]): void {
  const [first] = blobs;
  if (first === undefined) return;
  const { count } = first.shard;
  const other = blobs.find(({ shard }) => shard.count !== count);
  if (other !== undefined) throw new UsageError(`these are parts of different runs: one of ${count}, one of ${other.shard.count}`, "Merge the parts of one run.");
  const indexes = blobs.map(({ shard }) => shard.index);
  const twice = indexes.find((index, position) => indexes.indexOf(index) !== position);
  if (twice !== undefined) throw new UsageError(`part ${twice} of ${count} is there twice`, "Name each part once.");
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !indexes.includes(index));
  if (missing.length > 0) throw new UsageError(`${plural(missing.length, "part")} of ${count} missing: ${missing.join(", ")}`, "Name the files of all parts; a job that failed wrote none.");
  const seen = ({ summary }: Blob): string => `${summary.analyzed} ${summary.modelCalls}`;
  if (!blobs.some(({ failed }) => failed) && new Set(blobs.map(seen)).size > 1) {
    throw new UsageError("the parts have seen different code", "Run all parts on the same commit, with the same config.");
  }
}

function merged(blobs: readonly Blob[]): LintResult {
  const fixes = new Map<unknown, readonly Fix[]>(blobs.flatMap(({ findings }) => findings.map(({ finding, fixes: own }) => [finding, own] as const)));
  const texts = new Map(blobs.flatMap((blob) => Object.entries(blob.texts)));
  const findings: Finding[] = blobs.flatMap((blob) => blob.findings.map(({ finding }) => finding)).sort(byPlace);
  // What is wrong with the config or the registry is in every part.
  const problems = [...new Map(blobs.flatMap((blob) => blob.problems).map((problem) => [JSON.stringify(problem), problem])).values()].sort(byFile);
  const baseline = blobs.find((blob) => blob.baseline !== undefined)?.baseline;
  const stale = blobs.flatMap((blob) => blob.baseline?.stale ?? []).sort((a, b) => compare(a.file, b.file) || a.span[0] - b.span[0]);
  const data = blobs.find((blob) => blob.data !== undefined)?.data;
  return {
    summary: summed(blobs.map(({ summary }) => summary)),
    findings,
    suppressed: blobs.flatMap(({ suppressed }) => suppressed).sort((a, b) => byPlace(a.finding, b.finding)),
    baselined: blobs.flatMap(({ baselined }) => baselined).sort(byPlace),
    ...(baseline === undefined ? {} : { baseline: { file: baseline.file, stale, updated: "" } }),
    problems,
    failed: blobs.some(({ failed }) => failed),
    ...(blobs.some(({ incomplete }) => incomplete) ? { incomplete: true } : {}),
    ...(data === undefined ? {} : { data }),
    text: (file) => texts.get(file),
    fixes: (of) => fixes.get(of) ?? [],
  };
}

function summed(summaries: readonly Summary[]): Summary {
  const sum = (key: keyof Summary): number => summaries.reduce((total, summary) => total + summary[key], 0);
  const most = (key: keyof Summary): number => Math.max(0, ...summaries.map((summary) => summary[key]));
  return {
    files: sum("files"),
    // Each part looks at all code and reports on its own.
    analyzed: most("analyzed"),
    modelCalls: most("modelCalls"),
    errors: sum("errors"),
    warnings: sum("warnings"),
    infos: sum("infos"),
    suppressed: sum("suppressed"),
    baselined: sum("baselined"),
    durationMs: sum("durationMs"),
  };
}
