/**
 * Answers that are kept while files change: after each edit a workspace that keeps them says what one that has just been
 * opened says, on every fixture of several files.
 */
import { readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { LintOptions, Workspace } from "../rules/lint.ts";
import { createWorkspace } from "../rules/workspace.ts";
import { fixturesUnder } from "./fixtures/folders.ts";
import { FIXTURE_NOW, fixturesBelow, sourceFiles, withFixture } from "./fixtures/harness.ts";

const ROOT = fileURLToPath(new URL("../test-fixtures", import.meta.url));
const PROJECTS = [...fixturesUnder(ROOT), ...fixturesBelow(join(ROOT, "projects"))].filter((path) => statSync(path).isDirectory());

/** What is typed into a file, one after the other; each is an edit of the text as it lies on the disk. */
const EDITS: readonly ((text: string) => string)[] = [
  (text) => `const added = 1;\n${text}`,
  (text) => text.replace(/await /, ""),
  (text) => text.replace(/(model\w*:? ?[:=(] ?)"[^"]*"/, '$1"claude-mythos-5"'),
  (text) => text.replace(/throw [^;]*;/, "return;"),
  (text) => text.replace(/\n {2,}(?:await )?[\w.]+\([^\n]*\);\n/, "\n"),
  (text) => text.slice(0, text.length >> 1),
  (text) => text,
];

/** Of the edits, each project sees as many, the next one others. */
const EDITS_A_PROJECT = 4;

function report(workspace: Workspace, options: LintOptions): unknown {
  const { findings, suppressed, problems, summary } = workspace.lint(options);
  return { findings, suppressed, problems, summary: { ...summary, durationMs: 0 } };
}

describe("a workspace that keeps its answers", () => {
  it.each(PROJECTS.map((path, position) => [path.slice(ROOT.length + 1).split(sep).join("/"), path, position] as const))("says after each edit of %s what a fresh one says", (_, path, turn) => {
    let renewed = 0;
    withFixture(path, (folder, settings) => {
      const kept = createWorkspace(undefined, { keepsAnswers: true });
      const options = (overlay: ReadonlyMap<string, string>): LintOptions => ({ root: folder.split(sep).join("/"), paths: [], now: settings.now ?? FIXTURE_NOW, overlay, ...(settings.profile && { profile: settings.profile }) });
      kept.lint(options(new Map()));
      const files = sourceFiles(folder).filter((file) => /\.[cm]?[jt]sx?$/.test(file));
      for (let position = 0; position < EDITS_A_PROJECT; position++) {
        const edit = EDITS[(turn + position) % EDITS.length] ?? ((text: string) => text);
        const name = files[position % files.length] ?? "";
        const overlay = new Map([[`${folder.split(sep).join("/")}/${name}`, edit(readFileSync(join(folder, name), "utf8"))]]);
        renewed++;
        expect(report(kept, options(overlay)), `${name} as ${edit}`).toEqual(report(createWorkspace(), options(overlay)));
      }
    });
    expect(renewed).toBeGreaterThan(0);
  });
});
