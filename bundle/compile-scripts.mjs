// Writes what V8 compiled of the parser, the engine and the command `check` while they linted some code:
// `node bundle/compile-scripts.mjs PARSER ENGINE CHECK FOLDER`. A process of its own, so that nothing else is compiled with it.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { compiledName, runBundle, scriptOf } from "./script.mjs";

const [parser = "", engine = "", check = "", folder = ""] = process.argv.slice(2).map((path) => resolve(path));
const scripts = [parser, engine, check].map((file) => ({ file, script: scriptOf(file, undefined) }));
const [ofParser, { createWorkspace, allRules, useParser }, { main }] = scripts.map(({ file, script }) => runBundle(file, script.runInThisContext()));
useParser(() => ofParser);

/** Reads its reports to nobody. */
const nowhere = { write: () => undefined, isTerminal: false, columns: undefined };
const host = {
  cwd: process.cwd(),
  env: {},
  stdout: nowhere,
  stderr: { ...nowhere, write: (text) => void (problems += text) },
  runtime: "",
  build: "",
  today: "2026-11-21",
  createWorkspace: async (services) => createWorkspace(allRules, services),
};
let problems = "";
// The report for people and the one for programs, which has the fixes.
for (const format of ["json", "stylish"]) {
  if ((await main(["check", folder, "--format", format, "--fail-on", "never"], host)) !== 0) throw new Error(problems);
}
for (const { file, script } of scripts) writeFileSync(compiledName(file), script.createCachedData());
