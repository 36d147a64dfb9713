/** Measures gaplint, a bare parse and other linters on the same files: in turns, so that a slow minute hits all of them. */
import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { nodeFileSystem } from "../analysis/project/node-file-system.ts";
import { walk } from "../analysis/project/walk.ts";
import type { JsonReport } from "../cli/reporters/json.ts";
import type { ParseTimes } from "./parse.ts";
import { medianTimes, runNode, type Run, type Times } from "./run.ts";

const CLI = fileURLToPath(new URL("./cli.js", import.meta.url));
const PARSER = fileURLToPath(new URL("./bench-parse.js", import.meta.url));
/** The cache takes no file for unchanged that was written as shortly as this before it is read. */
const SETTLED_MS = 100;

/** Something to measure, by a name. */
export interface Contender {
  readonly name: string;
  /** Prepares a run and runs it; only the run's own time counts. */
  readonly run: (round: number) => Times;
}

export interface Contest {
  readonly folder: string;
  /** Absolute paths of the sources. */
  readonly sources: readonly string[];
  readonly summary: JsonReport["summary"];
  /** Absolute paths of the files with findings. */
  readonly found: ReadonlySet<string>;
}

/** Looks at the folder for the first time, which fills the file cache for all contenders. @param folder absolute path */
export function openContest(folder: string): Contest {
  const sources = walk(nodeFileSystem, { root: folder }).sources.filter((file) => nodeFileSystem.readText(file).kind === "text");
  const { out } = runNode(checkOf(folder, "--format", "json"), { keepOutput: true, cwd: folder });
  const { summary, findings } = JSON.parse(out) as JsonReport;
  return { folder, sources, summary, found: new Set(findings.map(({ file }) => path.join(folder, file))) };
}

/** A run without a cache. */
export function cold({ folder }: Contest): Contender {
  return { name: "cold", run: () => check(folder).times };
}

/** A run that finds an empty cache and leaves a full one. */
export function coldWithCache({ folder }: Contest, scratch: string): Contender {
  return { name: "cold, filling the cache", run: () => check(folder, "--cache-location", mkdtempSync(path.join(scratch, "cache-"))).times };
}

/** The compiler's parser on its own: its time alone, and a whole process that does nothing else. */
export function parse({ sources }: Contest, scratch: string): { readonly alone: Contender; readonly whole: Contender } {
  const list = path.join(scratch, "files.txt");
  writeFileSync(list, sources.join("\n"));
  return {
    alone: { name: "ts.createSourceFile, its time alone", run: () => (JSON.parse(runNode([PARSER, list], { keepOutput: true }).out) as ParseTimes).parse },
    whole: { name: "read and parse, whole process", run: () => runNode([PARSER, list]).times },
  };
}

/**
 * Runs with a cache that knows all but what was edited since.
 *
 * @param edited absolute path of the file that gets a new export before each run; undefined: nothing changes
 */
export function warm({ folder }: Contest, scratch: string, edited?: string): Contender {
  const cache = mkdtempSync(path.join(scratch, "cache-"));
  check(folder, "--cache-location", cache);
  return {
    name: edited === undefined ? "warm, nothing changed" : `warm, ${path.relative(folder, edited)} changed`,
    run: (round) => {
      // What others edited is not for this run to see.
      check(folder, "--cache-location", cache);
      if (edited !== undefined) appendFileSync(edited, `export const edited${round} = ${round};\n`);
      settle();
      return check(folder, "--cache-location", cache).times;
    },
  };
}

/** The medians of so many rounds by contender. @param onRound told what each took */
export function measure(contenders: readonly Contender[], rounds: number, onRound: (round: number, times: readonly Times[]) => void): ReadonlyMap<Contender, Times> {
  const times: Times[][] = [];
  for (let round = 1; round <= rounds; round++) {
    const row = contenders.map((contender) => contender.run(round));
    times.push(row);
    onRound(round, row);
  }
  return new Map(contenders.map((contender, index) => [contender, medianTimes(times.flatMap((row) => row[index] ?? []))]));
}

function check(folder: string, ...options: string[]): Run {
  return runNode(checkOf(folder, "--format", "json", ...options));
}

function checkOf(folder: string, ...options: string[]): string[] {
  return [CLI, "check", folder, "--fail-on", "never", ...options];
}

function settle(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLED_MS);
}
