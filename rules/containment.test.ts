import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Program } from "../analysis/link/program.ts";
import { realPathOf } from "../analysis/project/project-files.ts";
import { nodeFileSystem } from "../analysis/project/node-file-system.ts";
import { allRules } from "./all-rules.ts";
import type { RawFinding, Rule } from "./context.ts";
import type { LintResult } from "./lint.ts";
import { createWorkspace } from "./workspace.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const CALL = `import OpenAI from "openai";
const openai = new OpenAI();
export const ask = (input: string) => openai.responses.create({ model: "gpt-5", input });
`;

function lint(rules: readonly Rule[], names: readonly string[]): LintResult & { readonly names: (files: readonly { readonly file: string }[]) => readonly string[] } {
  const made = mkdtempSync(path.join(tmpdir(), "gaplint-contain-"));
  folders.push(made);
  writeFileSync(path.join(made, "package.json"), "{}");
  for (const name of names) writeFileSync(path.join(made, name), CALL);
  const root = realPathOf(nodeFileSystem, made);
  const result = createWorkspace(rules).lint({ root, paths: [], now: "2026-11-21" });
  return { ...result, names: (files) => [...new Set(files.map(({ file }) => (file === root ? "." : file.slice(root.length + 1))))].sort() };
}

/** Reports every model call, and fails on the files that `bad` names, once it looks at their facts. */
function rule(bad: RegExp): Rule {
  const check = (program: Program): readonly RawFinding[] =>
    program.capabilityCalls().map((call): RawFinding => {
      if (program.facts(call.at.file) !== undefined && bad.test(call.at.file)) throw new TypeError("no such node");
      return { ...call.focus, kind: "none", severity: "warning", message: "seen", trace: [] };
    });
  return { id: "missing-fallback-tier", check };
}

const FILES = ["a.ts", "b.ts", "c.ts", "d.ts", "e.ts"];

describe("a failure of our own", () => {
  it("costs the file it happens on, and is reported", () => {
    const result = lint([rule(/c\.ts$/)], FILES);
    expect(result.names(result.findings)).toEqual(["a.ts", "b.ts", "d.ts", "e.ts"]);
    expect(result.names(result.problems)).toEqual(["c.ts"]);
    expect(result.problems[0]?.message).toMatch(/^Internal error in missing-fallback-tier: no such node \(at .+\)\. This is our bug.+This file was left out, and the rest was linted\.$/);
    expect(result.incomplete).toBe(true);
  });

  it("may happen on several files", () => {
    const result = lint([rule(/[ade]\.ts$/)], FILES);
    expect(result.names(result.findings)).toEqual(["b.ts", "c.ts"]);
    expect(result.names(result.problems)).toEqual(["a.ts", "d.ts", "e.ts"]);
  });

  it("costs one rule where no file is to blame", () => {
    const broken: Rule = { id: "missing-fallback-tier", check: () => { throw new RangeError("Maximum call stack size exceeded"); } };
    const others = allRules.filter((each) => each.id !== broken.id);
    const result = lint([broken, ...others], FILES);
    expect(result.findings.filter((finding) => finding.rule === "hardcoded-model").map(({ file }) => path.basename(file))).toEqual(FILES);
    expect(result.names(result.problems)).toEqual(["."]);
    expect(result.problems[0]?.message).toContain("That step was left out");
  });

  it("takes nothing from the other rules on its file", () => {
    const others = allRules.filter((each) => each.id !== "missing-fallback-tier");
    const result = lint([rule(/c\.ts$/), ...others], FILES);
    expect(result.names(result.findings.filter((finding) => finding.rule === "hardcoded-model"))).toEqual(FILES);
    expect(result.problems).toHaveLength(1);
  });

  it("is not made worse by answers that were kept: a fresh program is asked", () => {
    const made = mkdtempSync(path.join(tmpdir(), "gaplint-contain-"));
    folders.push(made);
    for (const name of FILES) writeFileSync(path.join(made, name), CALL);
    const root = realPathOf(nodeFileSystem, made);
    const asked = new Set<Program>();
    const broken: Rule = {
      id: "missing-fallback-tier",
      check: (program) => {
        asked.add(program);
        const calls = program.capabilityCalls();
        if (calls.some(({ at }) => program.project.text(at.file)?.includes("broken") === true)) throw new TypeError("no such node");
        return calls.map((call): RawFinding => ({ ...call.focus, kind: "none", severity: "warning", message: "seen", trace: [] }));
      },
    };
    const workspace = createWorkspace([broken], { keepsAnswers: true });
    const run = (text: string): LintResult => workspace.lint({ root, paths: [], now: "2026-11-21", overlay: new Map([[`${root}/c.ts`, text]]) });
    expect(run(CALL).findings).toHaveLength(5);
    const failed = run(`${CALL}// broken\n`);
    expect(failed.problems.map(({ file }) => path.basename(file))).toEqual(["c.ts"]);
    expect(failed.findings.map(({ file }) => path.basename(file))).toEqual(["a.ts", "b.ts", "d.ts", "e.ts"]);
    asked.clear();
    const mended = run(CALL);
    expect([mended.problems, mended.findings.length, asked.size]).toEqual([[], 5, 1]);
  });

  it("is nowhere to be seen without a bug", () => {
    const result = lint(allRules, FILES);
    expect(result.problems).toEqual([]);
    expect(result.incomplete).toBeUndefined();
  });
});
