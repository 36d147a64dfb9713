/** Runs programs and tells how long they take. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";

const MOST_OUTPUT_BYTES = 2 ** 30;

/** In milliseconds. */
export interface Times {
  /** On the clock on the wall. */
  readonly wall: number;
  /** Of all processors, for all threads: what a busy machine changes least. */
  readonly processor: number;
}

export interface Run {
  /** Of the whole process. */
  readonly times: Times;
  /** What it printed, where that was asked for. */
  readonly out: string;
}

export interface RunOptions {
  /** Absolute path; the present folder otherwise. */
  readonly cwd?: string;
  /** Exit codes that mean the work was done. */
  readonly codes?: readonly number[];
  readonly keepOutput?: boolean;
}

const notes = mkdtempSync(path.join(tmpdir(), "gaplint-times-"));
const NOTE = path.join(notes, "processor-time");
const PRELOAD = path.join(notes, "preload.cjs");
process.on("exit", () => rmSync(notes, { recursive: true, force: true }));
// Written by the process about itself, as no other one is told. Workers have the preload as well, and no say.
writeFileSync(PRELOAD, `if (require("worker_threads").isMainThread) process.on("exit", () => { const { user, system } = process.cpuUsage(); require("fs").writeFileSync(${JSON.stringify(NOTE)}, String((user + system) / 1000)); });`);

/** Without what makes Node read more certificates at every start: the programs under test have no use for them. */
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

/** Runs Node with arguments. @throws {Error} when it ends with another code. */
export function runNode(args: readonly string[], { cwd, codes = [0], keepOutput = false }: RunOptions = {}): Run {
  const started = performance.now();
  const child = spawnSync(process.execPath, args, {
    stdio: ["ignore", keepOutput ? "pipe" : "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: MOST_OUTPUT_BYTES,
    env: { ...ENVIRONMENT, NODE_OPTIONS: `--require ${JSON.stringify(PRELOAD)}` },
    ...(cwd === undefined ? {} : { cwd }),
  });
  const wall = performance.now() - started;
  if (child.status === null || !codes.includes(child.status)) {
    throw new Error(`node ${args.join(" ")} ended with ${child.status ?? child.signal ?? child.error?.message}: ${child.stderr}`);
  }
  return { times: { wall, processor: Number(readFileSync(NOTE, "utf8")) }, out: child.stdout ?? "" };
}

/** @param numbers at least one */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export function medianTimes(all: readonly Times[]): Times {
  return { wall: median(all.map(({ wall }) => wall)), processor: median(all.map(({ processor }) => processor)) };
}

/** What a number of the command line says. @throws {Error} when it is none. */
export function positiveNumber(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is no positive whole number`);
  return number;
}

/** The machine in a few words, for whoever compares figures. */
export function machine(): string {
  return `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.version}`;
}

export function ms(value: number): string {
  return `${Math.round(value).toLocaleString("en")} ms`;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
