/**
 * The yardstick: parses files with the TypeScript compiler on one thread and does nothing else. A process of its
 * own, so that it is as cold as the linter beside it. Takes a file that lists the sources, one a line; prints JSON.
 */
import { readFileSync } from "node:fs";
import * as ts from "typescript";
import type { Times } from "./run.ts";

export interface ParseTimes {
  readonly files: number;
  readonly bytes: number;
  /** Of ts.createSourceFile alone. */
  readonly parse: Times;
}

const files = readFileSync(process.argv[2] ?? "", "utf8").split("\n").filter(Boolean);
const texts = files.map((file) => readFileSync(file, "utf8"));
const [started, used] = [performance.now(), process.cpuUsage()];
let statements = 0;
for (const [index, file] of files.entries()) {
  statements += ts.createSourceFile(file, texts[index] ?? "", ts.ScriptTarget.ESNext).statements.length;
}
const { user, system } = process.cpuUsage(used);
const wall = performance.now() - started;
if (files.length > 0 && statements === 0) throw new Error("nothing was parsed");

const times: ParseTimes = {
  files: files.length,
  bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  parse: { wall, processor: (user + system) / 1000 },
};
process.stdout.write(JSON.stringify(times));
