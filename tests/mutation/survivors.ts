/** Lints the mutants of a fixture, and says which of them are not reported as they ought to be. */
import { readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Workspace } from "../../rules/lint.ts";
import { FIXTURE_NOW, inFolder, sourceFiles } from "../fixtures/harness.ts";
import { parseMarkers } from "../fixtures/markers.ts";
import type { Mutant } from "./mutants.ts";
import { answers, mutantsOf } from "./mutants.ts";

/** True for a fixture (absolute path of a file or folder) with a `mutate` marker. */
export function namesSafeguards(fixture: string): boolean {
  return filesOf(fixture).some((file) => readFileSync(file, "utf8").includes("mutate:"));
}

function filesOf(fixture: string): readonly string[] {
  return statSync(fixture).isDirectory() ? sourceFiles(fixture).map((file) => join(fixture, file)) : [fixture];
}

/** The mutants that are not reported as they ought to be, in words; empty when all are. */
export function survivors(fixture: string, createWorkspace: () => Workspace): readonly string[] {
  return inFolder(fixture, {}, (folder, settings) => {
    const workspace = createWorkspace();
    const options = { root: folder, paths: [], now: settings.now ?? FIXTURE_NOW, ...(settings.profile && { profile: settings.profile }) };
    const files = new Map(sourceFiles(folder).filter((file) => /\.[jt]sx?$/.test(file)).map((file) => [join(folder, file), readFileSync(join(folder, file), "utf8")]));
    const places = new Map([...files].map(([file, text]) => [file, quietLines(text)]));
    const failures: string[] = [];
    for (const [file, text] of files) {
      if (!text.includes("mutate:")) continue;
      for (const mutant of mutantsOf(relative(folder, file), text, quietOffsets(text))) {
        workspace.invalidate([file]);
        const { findings } = workspace.lint({ ...options, overlay: new Map([[file, mutant.text]]) });
        const found = findings.filter((finding) => answers(mutant, finding) && isPlaced(finding.file, finding.span[0], file, mutant, places, files));
        if (found.length > 0 === mutant.missed) failures.push(wording(mutant, findings.filter(({ rule }) => rule === mutant.rule).map(({ kind, severity }) => `${kind} ${severity}`)));
      }
      workspace.invalidate([file]);
    }
    return failures;
  });
}

function wording(mutant: Mutant, found: readonly string[]): string {
  if (mutant.missed) return `${mutant.name}: is found now, so it is no \`miss\``;
  return `${mutant.name}: expected ${mutant.kinds.join(" or ")}, found ${found.join(", ") || "nothing"}`;
}

/** Whether a finding starts on a line that is marked as silent (by its text, since mutants move lines), or on one that is new. */
function isPlaced(at: string, offset: number, mutated: string, mutant: Mutant, places: ReadonlyMap<string, ReadonlySet<string>>, files: ReadonlyMap<string, string>): boolean {
  const original = files.get(at) ?? "";
  const line = lineAt(at === mutated ? mutant.text : original, offset);
  return places.get(at)?.has(line) === true || (at === mutated && !original.split("\n").some((one) => one.trim() === line));
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end < 0 ? text.length : end).trim();
}

function quietLines(text: string): ReadonlySet<string> {
  return new Set(quietOffsets(text).map((offset) => lineAt(text, offset)));
}

/** Offsets of the first characters of the lines that `expect-none` speaks of. */
function quietOffsets(text: string): readonly number[] {
  const lines = text.split("\n");
  return parseMarkers(text).markers.filter(({ type }) => type === "none").map(({ line }) => {
    const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    return before + ((lines[line - 1] ?? "").length - (lines[line - 1] ?? "").trimStart().length);
  });
}
