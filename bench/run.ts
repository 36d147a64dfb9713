/** Runs programs and tells how long they take. */
import { spawnSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";

const MOST_OUTPUT_BYTES = 2 ** 30;

export interface Run {
  /** Wall-clock milliseconds of the whole process. */
  readonly ms: number;
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

/** Runs Node with arguments. @throws {Error} when it ends with another code. */
export function runNode(args: readonly string[], { cwd, codes = [0], keepOutput = false }: RunOptions = {}): Run {
  const started = performance.now();
  const child = spawnSync(process.execPath, args, {
    stdio: ["ignore", keepOutput ? "pipe" : "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: MOST_OUTPUT_BYTES,
    ...(cwd === undefined ? {} : { cwd }),
  });
  const ms = performance.now() - started;
  if (child.status === null || !codes.includes(child.status)) {
    throw new Error(`node ${args.join(" ")} ended with ${child.status ?? child.signal ?? child.error?.message}: ${child.stderr}`);
  }
  return { ms, out: child.stdout ?? "" };
}

/** @param numbers at least one */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
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
