/** The step of the GitHub action that lints, run by a shell as a runner would. Needs `npm run build`. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CLI } from "./bad-input.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const MINUTE = 60_000;

/** The first script of action.yml, without its indentation. */
function script(): string {
  const [, block = ""] = /\n {6}run: \|\n((?: {8}.*\n|\n)+)/.exec(readFileSync(path.join(ROOT, "action.yml"), "utf8")) ?? [];
  return block.replace(/^ {8}/gm, "");
}

let workspace: string;
let temp: string;
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-action-")));
  temp = path.join(workspace, "temp");
  mkdirSync(temp);
  for (const name of ["output", "summary"]) writeFileSync(path.join(temp, name), "");
  cpSync(path.join(ROOT, "test-fixtures/sample"), path.join(workspace, "apps/faq"), { recursive: true });
  mkdirSync(path.join(workspace, "apps/faq/node_modules/.bin"), { recursive: true });
  // What npm does for a package that is installed.
  writeFileSync(path.join(temp, "gaplint"), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 });
  symlinkSync(path.join(temp, "gaplint"), path.join(workspace, "apps/faq/node_modules/.bin/gaplint"));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

interface Inputs {
  readonly paths?: string;
  readonly args?: string;
  readonly upload?: boolean;
}

/** Runs the step with the action's inputs, in apps/faq. */
function step({ paths = "", args = "", upload = false }: Inputs): { readonly status: number | null; readonly annotations: string; readonly outputs: string; readonly summary: string } {
  const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script()], {
    cwd: path.join(workspace, "apps/faq"),
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      ...{ RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace, GITHUB_OUTPUT: path.join(temp, "output"), GITHUB_STEP_SUMMARY: path.join(temp, "summary") },
      ...{ GAPLINT_PATHS: paths, GAPLINT_ARGS: `--now 2026-11-21 ${args}`, GAPLINT_VERSION: "0.1.0", GAPLINT_SARIF: "", GAPLINT_UPLOAD: String(upload), GAPLINT_SUMMARY: "true" },
    },
  });
  return { status, annotations: stdout, outputs: readFileSync(path.join(temp, "output"), "utf8"), summary: readFileSync(path.join(temp, "summary"), "utf8") };
}

it("names files by their path in the repository, wherever it runs, and says with its output what came of it", { timeout: MINUTE }, () => {
  const { status, annotations, outputs, summary } = step({ upload: true });
  expect(status).toBe(0);
  expect(annotations).toMatch(/^::error title=[\w/-]+,file=apps\/faq\//);
  expect(summary).toContain("`apps/faq/config/assistant.ts:4`");
  expect(outputs).toBe("exit-code=1\nsarif-file=gaplint.sarif\n");
  const sarif = readFileSync(path.join(workspace, "apps/faq/gaplint.sarif"), "utf8");
  expect(sarif).toContain('"uri": "apps/faq/config/assistant.ts"');
});

it("takes paths and arguments, and reports nothing where gaplint can't do its work", { timeout: MINUTE }, () => {
  const some = step({ paths: "config/assistant.ts", args: "--fail-on never" });
  expect(some.annotations.match(/^::/gm)).toHaveLength(1);
  expect(some.outputs).toBe("exit-code=0\n");
  const none = step({ paths: "nowhere" });
  expect([none.status, none.annotations, none.outputs]).toEqual([0, "", "exit-code=0\nexit-code=2\n"]);
});

it("the commands of a shell can't be smuggled in through the inputs", { timeout: MINUTE }, () => {
  step({ paths: "$(touch pwned) `touch pwned`; touch pwned", args: "&& touch pwned" });
  expect(execFileSync("find", [workspace, "-name", "pwned"], { encoding: "utf8" })).toBe("");
});
