/**
 * How long `gaplint check` takes, beside a bare parse of the same files and beside other linters, on one machine in one
 * run: `npm run bench -- [folder] [--rounds N] [--files N]`. Without a folder it writes a repository of 2,800 files to
 * measure on; a folder is copied, as two of the runs edit a file. `npm run bench -- --sweep` measures how the time
 * grows with the number of files instead. With `--write` the figures go into docs/performance.md.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { cold, coldWithCache, measure, openContest, parse, warm, type Contender } from "./contest.ts";
import { writeFigures } from "./document.ts";
import { eslint, oxlint } from "./rivals.ts";
import { machine, ms, positiveNumber, print } from "./run.ts";
import { sweep } from "./sweep.ts";
import { writeSyntheticRepository } from "./synthetic.ts";

const SYNTHETIC_FILES = 2800;
const ROUNDS = 5;
/** In the repository that is written. */
const COMPONENTS = "src/components/";

const { values, positionals } = parseArgs({
  options: { rounds: { type: "string" }, files: { type: "string" }, sweep: { type: "boolean" }, write: { type: "boolean" } },
  allowPositionals: true,
});
const rounds = positiveNumber(values.rounds, ROUNDS);
const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-bench-")));
try {
  if (values.sweep === true) sweep({ scratch, rounds, write: values.write === true });
  else sideBySide();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

interface Row {
  readonly contender: Contender;
  /** What its time is to be measured by, and at most (or, for a rival, at least) how many times that it is to take. */
  readonly goals: readonly { readonly of: Contender; readonly most?: number; readonly least?: number }[];
}

function sideBySide(): void {
  const folder = path.join(scratch, "repository");
  if (positionals[0] === undefined) writeSyntheticRepository(folder, positiveNumber(values.files, SYNTHETIC_FILES));
  else copy(path.resolve(positionals[0]), folder);
  const contest = openContest(folder);
  // One of the many files that no SDK is in reach of, where it is known which those are, and one with model calls.
  const edited = [contest.sources.find((file) => file.startsWith(path.join(folder, COMPONENTS))), contest.sources.find((file) => contest.found.has(file))].filter((file) => file !== undefined);
  const { files, analyzed, modelCalls } = contest.summary;
  const about = `${files.toLocaleString("en")} files, ${analyzed} of them with an SDK in reach, ${modelCalls} model calls; medians of ${rounds} rounds`;
  print(`${about}\n${machine()}\n`);

  const parser = parse(contest, scratch);
  const ox = rival(oxlint(), folder);
  const es = rival(eslint(scratch), folder);
  const coldRun = cold(contest);
  const rows: readonly Row[] = [
    { contender: coldRun, goals: [{ of: parser.alone, most: 0.4 }] },
    { contender: coldWithCache(contest, scratch), goals: [] },
    { contender: warm(contest, scratch), goals: [{ of: ox, most: 0.5 }] },
    ...edited.map((file): Row => ({ contender: warm(contest, scratch, file), goals: [{ of: ox, most: 1 }] })),
    { contender: parser.alone, goals: [] },
    { contender: parser.whole, goals: [] },
    { contender: ox, goals: [] },
    { contender: es, goals: [{ of: coldRun, least: 20 }] },
  ];
  const contenders = rows.map(({ contender }) => contender);
  const medians = measure(contenders, rounds, (round, times) => print(`round ${round}: ${times.map(({ wall }) => ms(wall)).join(", ")}`));

  const table = ["| | time | of processors | beside | goal |", "| --- | ---: | ---: | --- | --- |"];
  for (const { contender, goals } of rows) {
    const { wall = 0, processor = 0 } = medians.get(contender) ?? {};
    const [beside = "", goal = ""] = goals.flatMap(({ of, most, least }) => {
      const other = medians.get(of);
      const ratio = (mine: number, theirs = 0): string => (mine / theirs).toFixed(least === undefined ? 2 : 0);
      return [`${ratio(wall, other?.wall)} × ${of.name} (${ratio(processor, other?.processor)} × its processor time)`, most === undefined ? `at least ${least ?? 0}` : `at most ${most}`];
    });
    table.push(`| ${contender.name} | ${ms(wall)} | ${ms(processor)} | ${beside} | ${goal} |`);
  }
  print(`\n${table.join("\n")}`);
  if (values.write === true) writeFigures("side by side", [`${about}. ${machine()}.`, "", ...table]);
}

function rival({ name, lint }: ReturnType<typeof oxlint>, folder: string): Contender {
  return { name, run: () => lint(folder).times };
}

/** Without what no linter reads. */
function copy(source: string, folder: string): void {
  if (statSync(source, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Error(`no such folder: ${source}`);
  cpSync(source, folder, { recursive: true, filter: (file) => !/[\\/](?:node_modules|\.git)$/.test(file) });
}
