/** What a run that mends does between the lint and its report. */
import type { Problem } from "../../analysis/project/project.ts";
import type { Finding } from "../../rules/finding.ts";
import { fixAll, type FixedFile } from "../../rules/fixes/fix-all.ts";
import type { LintOptions, LintResult, Workspace } from "../../rules/lint.ts";
import { writeFilesAtomic, type WriteOutcome } from "../write-file.ts";
import type { FixMode } from "./fix-mode.ts";

export interface FixRun {
  /** What is left once the fixes are in; where they could not be written, what is there. */
  readonly result: LintResult;
  /** Files that were written, or would be. */
  readonly files: readonly FixedFile[];
  /** How many fixes are in them. */
  readonly applied: number;
  /** True where files were left alone that fixes were meant for; the result's problems say why. */
  readonly refused: boolean;
}

/** Lints, mends and, unless it is a dry run, writes. Files that somebody changed meanwhile stay as they are. */
export function fix(workspace: Workspace, options: LintOptions, { suggestions, dryRun }: FixMode, accepts: (of: Finding | Problem) => boolean): FixRun {
  const { result, files, applied } = fixAll(workspace, options, { suggestions, accepts });
  if (dryRun || files.length === 0) return { result, files, applied: applied.length, refused: false };
  // A source and the registry module it imports belong together: all of them are written, or none.
  const outcomes = writeFilesAtomic(files.map(({ file, before, after }) => ({ file, text: after, expected: before === undefined ? ("nothing" as const) : { text: before } })));
  const refusals = outcomes.filter((outcome) => outcome.kind !== "written");
  if (refusals.length === 0) return { result, files, applied: applied.length, refused: false };
  workspace.invalidate([]);
  const present = workspace.lint(options);
  return { result: { ...present, problems: [...present.problems, ...refusals.map(problemOf)] }, files: [], applied: 0, refused: true };
}

function problemOf(outcome: Exclude<WriteOutcome, { readonly kind: "written" }>): LintResult["problems"][number] {
  const { file } = outcome;
  switch (outcome.kind) {
    case "changed":
      return { file, message: "This file changed while its fixes were computed, so no fix was written. Run gaplint again.", severity: "error" };
    case "failed":
      return { file, message: `No fix was written, because this file can't be: ${outcome.reason}`, severity: "error" };
  }
}

/** What the fixes did, for stderr. */
export function fixNotes(run: FixRun, dryRun: boolean): readonly string[] {
  if (run.refused) return ["no fix was written; see the problems in the report"];
  const where = `${plural(run.applied, "fix", "es")} in ${plural(run.files.length, "file")}`;
  if (run.files.length === 0) return ["nothing to fix"];
  return dryRun ? [`${where} would be written; ${plural(run.result.findings.length, "finding")} would be left`] : [`${where} written`];
}

function plural(count: number, noun: string, ending = "s"): string {
  return `${count} ${noun}${count === 1 ? "" : ending}`;
}
