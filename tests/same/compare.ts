/**
 * Real code through all faces, and in ways that must make no difference, run by hand: `npm run compare -- FOLDER…
 * [--now DATE]`. Each folder is linted as its own project, where it lies; nothing is written to it. Exits with 1 when
 * two answers differ.
 */
import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { byCommandLine, byEslint, byLanguageServer, seenByEslint, type FaceOptions } from "./faces.ts";
import { variationsOf } from "./variations.ts";

const MOST_SHOWN = 10;

const { values, positionals } = parseArgs({ options: { now: { type: "string" } }, allowPositionals: true });
if (positionals.length === 0) throw new Error("Name at least one folder: npm run compare -- FOLDER [--now DATE]");

let differences = 0;
let compared = 0;
for (const folder of positionals.map((name) => path.resolve(name))) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    console.log(`${folder}: skipped, as there is no such folder`);
    continue;
  }
  const root = realpathSync(folder);
  const options: FaceOptions = { dist: process.env["GAPLINT_DIST"] ?? path.join(import.meta.dirname, "../../dist"), root, now: values.now ?? "2026-11-21" };
  const expected = byCommandLine(options);
  console.log(`${root}: ${expected.length} findings`);
  same("the language server", expected, await byLanguageServer(options));
  const eslint = await byEslint(options);
  const seen = seenByEslint(expected, eslint);
  same(`ESLint, in ${eslint.linted.size} files with ${seen.length} findings`, seen, eslint.findings);

  const [plain, ...others] = variationsOf(options);
  const report = plain?.report() ?? "";
  for (const { name, report: other } of others) same(name, report.split("\n"), other().split("\n"));
  compared++;
}
if (compared === 0) console.log("Nothing was compared.");
process.exitCode = differences > 0 || compared === 0 ? 1 : 0;

function same(name: string, expected: readonly string[], found: readonly string[]): void {
  if (expected.join("\n") === found.join("\n")) {
    console.log(`  same: ${name}`);
    return;
  }
  differences++;
  const [there, here] = [new Set(found), new Set(expected)];
  const lines = [...expected.filter((line) => !there.has(line)).map((line) => `- ${line}`), ...found.filter((line) => !here.has(line)).map((line) => `+ ${line}`)];
  console.log(`  DIFFERENT: ${name}${lines.length === 0 ? " (in the order alone)" : ""}`);
  for (const line of lines.slice(0, MOST_SHOWN)) console.log(`    ${line}`);
  if (lines.length > MOST_SHOWN) console.log(`    … ${lines.length - MOST_SHOWN} more`);
}
