/**
 * How long a cold `gaplint check` takes, beside the time that parsing the same files takes, in one run on one
 * machine: `npm run bench -- [folder] [--rounds N] [--files N]`. Without a folder it writes a repository of 2,800
 * files to measure on. The two take turns, and medians are compared, so that a slow minute hits both.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { nodeFileSystem } from "../analysis/project/node-file-system.ts";
import { walk } from "../analysis/project/walk.ts";
import type { JsonReport } from "../cli/reporters/json.ts";
import type { ParseTimes } from "./parse.ts";
import { writeSyntheticRepository } from "./synthetic.ts";

const SYNTHETIC_FILES = 2800;
const ROUNDS = 5;
const CLI = fileURLToPath(new URL("./cli.js", import.meta.url));
const PARSER = fileURLToPath(new URL("./bench-parse.js", import.meta.url));
const SUMMARY_BYTES = 1024 * 1024 * 1024;

interface Round extends ParseTimes {
  /** Wall-clock milliseconds of the whole process. */
  readonly checkMs: number;
  readonly parseProcessMs: number;
}

const { values, positionals } = parseArgs({
  options: { rounds: { type: "string" }, files: { type: "string" } },
  allowPositionals: true,
});
const rounds = positiveNumber(values.rounds, ROUNDS);
const scratch = mkdtempSync(path.join(tmpdir(), "gaplint-bench-"));
try {
  measure(positionals[0] === undefined ? synthetic() : path.resolve(positionals[0]));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function synthetic(): string {
  const folder = path.join(scratch, "repository");
  const { files, reachingSdk } = writeSyntheticRepository(folder, positiveNumber(values.files, SYNTHETIC_FILES));
  print(`synthetic repository: ${files} files, ${reachingSdk} of them reach an AI SDK`);
  return folder;
}

function measure(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`no such folder: ${folder}`);
  const sources = walk(nodeFileSystem, { root: folder }).sources.filter(
    (file) => nodeFileSystem.readText(file).kind === "text",
  );
  const list = path.join(scratch, "files.txt");
  writeFileSync(list, sources.join("\n"));

  // The first run is not counted: it fills the file cache for both, and says what was linted.
  const { summary } = lintOnce(folder);
  print(`${folder}: ${summary.files} files linted, ${sources.length} parsed by the yardstick, ${summary.analyzed} with an SDK in reach, ${summary.modelCalls} model calls`);
  print(`${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, node ${process.version}, ${rounds} rounds, medians\n`);

  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round++) {
    const check = timed(() => run([CLI, "check", folder, "--format", "json", "--fail-on", "never"], "ignore"));
    const parse = timed(() => run([PARSER, list], "pipe"));
    const times = JSON.parse(parse.value) as ParseTimes;
    measured.push({ ...times, checkMs: check.ms, parseProcessMs: parse.ms });
    print(`round ${round}: check ${ms(check.ms)}, parse ${ms(times.parseMs)}, read and parse ${ms(times.readAndParseMs)}, its whole process ${ms(parse.ms)}`);
  }

  const check = median(measured.map((round) => round.checkMs));
  const rows: [string, number][] = [
    ["parse only", median(measured.map((round) => round.parseMs))],
    ["read and parse", median(measured.map((round) => round.readAndParseMs))],
    ["read and parse, whole process", median(measured.map((round) => round.parseProcessMs))],
  ];
  print(`\n${"gaplint check, cold, whole process".padEnd(36)}${ms(check)}`);
  for (const [label, value] of rows) print(`${label.padEnd(36)}${ms(value)}   gaplint takes ${(check / value).toFixed(2)} times that`);
}

function lintOnce(folder: string): JsonReport {
  return JSON.parse(run([CLI, "check", folder, "--format", "json", "--fail-on", "never"], "pipe")) as JsonReport;
}

/** Runs Node and gives what it printed. @throws {Error} when it fails. */
function run(args: readonly string[], stdout: "ignore" | "pipe"): string {
  const child = spawnSync(process.execPath, args, { stdio: ["ignore", stdout, "pipe"], encoding: "utf8", maxBuffer: SUMMARY_BYTES });
  if (child.status !== 0) throw new Error(`${args.join(" ")} ended with ${child.status}: ${child.stderr}`);
  return child.stdout ?? "";
}

function timed<T>(action: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  const value = action();
  return { value, ms: performance.now() - started };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function positiveNumber(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is no positive whole number`);
  return number;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`.padStart(8);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
