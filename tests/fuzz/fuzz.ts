/**
 * Real code and mutants of it through the engine, run by hand: `npm run fuzz -- FOLDER… [--edits N] [--seed N]`. Every
 * file of the folders is lowered and its facts are checked, then N mutants of files chosen by the seed, then each
 * folder is linted with its mutants in place. Exits with 1 when something throws, gives invalid facts or takes too long.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { indexOf } from "../../analysis/link/file-index.ts";
import { languageOf, lower } from "../../analysis/lower/lower.ts";
import { validateFacts } from "../../analysis/lower/validate.ts";
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import { createWorkspace } from "../../rules/workspace.ts";
import { mutate, randomNumbers } from "./mutate.ts";

/** Processor time, so that a busy machine is no finding. */
const MAX_MS = 2_000;
const EDITS = 2_000;
const PROGRESS_EVERY = 500;

interface Tally {
  runs: number;
  slowestMs: number;
  slowest: string;
  readonly failures: string[];
}

const { values, positionals } = parseArgs({ options: { edits: { type: "string" }, seed: { type: "string" } }, allowPositionals: true });
const edits = Number(values.edits ?? EDITS);
const seed = Number(values.seed ?? 1);
if (positionals.length === 0) throw new Error("Name at least one folder: npm run fuzz -- FOLDER [--edits N] [--seed N]");

const folders = positionals.map((folder) => ({ root: path.resolve(folder), mutants: new Map<string, string>() }));
const files = folders.flatMap(({ root, mutants }) => sourcesBelow(root).map((file) => ({ file, mutants })));

const plain = tally();
for (const { file } of files) {
  const text = textOf(file);
  if (text !== undefined) check(plain, file, text, "");
}
report("files as they are", plain);

const mutated = tally();
const random = randomNumbers(seed * 7919);
for (let edit = 1; edit <= edits; edit++) {
  const chosen = files[Math.floor(random() * files.length)];
  const text = chosen === undefined ? undefined : textOf(chosen.file);
  if (chosen === undefined || text === undefined) continue;
  const mutant = mutate(text, random);
  chosen.mutants.set(chosen.file, mutant);
  check(mutated, chosen.file, mutant, ` (edit ${edit} of seed ${seed})`);
  if (edit % PROGRESS_EVERY === 0) process.stderr.write(`${edit} mutants\n`);
}
report("mutants", mutated);

const linted = tally();
for (const { root, mutants } of folders) {
  const { problems, failed, summary } = createWorkspace().lint({ root, paths: [], now: "2026-11-21", profile: "strict", overlay: mutants });
  linted.runs++;
  if (failed) linted.failures.push(`${root}: the run failed`);
  linted.failures.push(...problems.filter(({ message }) => message.includes("Internal error")).map(({ file, message }) => `${file}: ${message}`));
  console.log(`${root}: linted with ${mutants.size} mutants, ${summary.analyzed} of ${summary.files} files with an SDK in reach`);
}
report("folders", linted);
process.exitCode = [plain, mutated, linted].some(({ failures }) => failures.length > 0) ? 1 : 0;

/** Declarations and ignored files too: whatever has a language. */
function sourcesBelow(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && languageOf(entry.name) !== undefined)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function tally(): Tally {
  return { runs: 0, slowestMs: 0, slowest: "", failures: [] };
}

function textOf(file: string): string | undefined {
  const read = nodeFileSystem.readText(file);
  return read.kind === "text" ? read.text : undefined;
}

function check(into: Tally, file: string, text: string, which: string): void {
  const language = languageOf(file);
  if (language === undefined) return;
  into.runs++;
  const before = process.cpuUsage();
  try {
    const facts = lower(text, language);
    indexOf(facts);
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms > into.slowestMs) Object.assign(into, { slowestMs: ms, slowest: `${file}${which}` });
    if (ms > MAX_MS) into.failures.push(`${file}${which}: ${Math.round(ms)} ms`);
    const [invalid] = validateFacts(facts, text);
    if (invalid !== undefined) into.failures.push(`${file}${which}: ${invalid}`);
  } catch (error) {
    into.failures.push(`${file}${which}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

function report(what: string, { runs, failures, slowest, slowestMs }: Tally): void {
  console.log(`${what}: ${runs}, ${failures.length} failures${slowest === "" ? "" : `; the slowest took ${Math.round(slowestMs)} ms: ${slowest}`}`);
  for (const failure of failures) console.log(`  ${failure}`);
}
