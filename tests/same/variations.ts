/** The report of a folder, made in ways that must make no difference. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FileSystem } from "../../analysis/project/file-system.ts";
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import { jsonReporter } from "../../cli/reporters/json.ts";
import { createSources } from "../../cli/reporters/reporter.ts";
import { createStyle } from "../../cli/style.ts";
import { createWorkspace } from "../../rules/workspace.ts";
import type { FaceOptions } from "./faces.ts";

export interface Variation {
  readonly name: string;
  /** The JSON report, byte for byte but for the time that the run took. */
  readonly report: () => string;
}

const SHARDS = [1, 2, 3, 7];
const THREADS = [0, 1, 2];

/** The first one is a plain run. */
export function variationsOf(options: FaceOptions): readonly Variation[] {
  return [
    { name: "a run", report: () => check(options) },
    { name: "another run", report: () => check(options) },
    ...THREADS.map((threads): Variation => ({ name: `${threads} threads`, report: () => check(options, "--threads", String(threads)) })),
    ...["a", "b"].map((seed): Variation => ({ name: `files in another order (${seed})`, report: () => shuffled(options, seed) })),
    ...SHARDS.map((count): Variation => ({ name: `${count} parts, merged`, report: () => merged(options, count) })),
    { name: "filling a cache, and from it", report: () => inFolder((folder) => ["--cache-location", folder], (args) => [check(options, ...args), check(options, ...args)]) },
    { name: "with the facts of a cache alone", report: () => inFolder((folder) => ["--cache-location", folder], (args) => {
      const first = check(options, ...args);
      for (const name of readdirSync(args[1] ?? "")) if (name.startsWith("result-")) rmSync(path.join(args[1] ?? "", name));
      return [first, check(options, ...args)];
    }) },
  ];
}

function check({ dist, root, now }: FaceOptions, ...more: string[]): string {
  return timeless(gaplint(dist, root, "check", "--format", "json", "--now", now, "--fail-on", "never", ...more));
}

function merged(options: FaceOptions, count: number): string {
  const { dist, root, now } = options;
  const folder = mkdtempSync(path.join(tmpdir(), "gaplint-parts-"));
  try {
    const parts = Array.from({ length: count }, (_, index) => path.join(folder, `${index + 1}.json`));
    for (const [index, part] of parts.entries()) gaplint(dist, root, "check", "--format", "blob", "--now", now, "--fail-on", "never", "--shard", `${index + 1}/${count}`, "--output-file", part);
    return timeless(gaplint(dist, root, "merge", ...parts.reverse(), "--format", "json", "--fail-on", "never"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The reports that a folder has to be there for; they have to be the same. */
function inFolder(argsOf: (folder: string) => string[], reports: (args: readonly string[]) => readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "gaplint-cache-"));
  try {
    const [first = "", ...others] = reports(argsOf(folder));
    return others.find((other) => other !== first) ?? first;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns what it printed. @throws {Error} when it ends with anything but 0 */
function gaplint(dist: string, cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dist, "cli.js"), ...args], { cwd, encoding: "utf8", maxBuffer: 2 ** 29 });
  if (status !== 0) throw new Error(`gaplint ${args.join(" ")} ended with ${status} in ${cwd}: ${stderr}`);
  return stdout;
}

/** A run on a file system that lists the entries of its folders in an order of its own. */
function shuffled({ root, now }: FaceOptions, seed: string): string {
  const rank = (name: string): number => [...`${seed}${name}`].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7);
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    readDirectory: (folder) => [...nodeFileSystem.readDirectory(folder)].sort((a, b) => rank(a.name) - rank(b.name)),
  };
  const result = createWorkspace(undefined, { fileSystem }).lint({ root, paths: [], now });
  return timeless([...jsonReporter({ result, findings: result.findings, sources: createSources(result, root), style: createStyle(false), width: 100 })].join(""));
}

function timeless(report: string): string {
  return report.replace(/"durationMs": \d+/, '"durationMs": 0');
}
