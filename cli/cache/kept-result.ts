/** A result as data, and back. */
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import type { Problem } from "../../analysis/project/project.ts";
import type { Edit, Finding, Fix } from "../../rules/finding.ts";
import type { LintResult } from "../../rules/lint.ts";

export interface KeptResult {
  readonly result: Omit<LintResult, "text" | "fixes" | "stats">;
  /** In the order of the findings, suppressed and known ones included, then of the problems. */
  readonly fixes: readonly (readonly KeptFix[])[];
  /** What the fixes insert, each once: many of them write the same module. */
  readonly texts: readonly string[];
}

type KeptFix = Omit<Fix, "edits"> & { readonly edits: readonly (Omit<Edit, "text"> & { readonly text: number })[] };

export function keepable(result: LintResult): KeptResult {
  // Named one by one: a result may hold more than belongs into a report.
  const { summary, findings, suppressed, baselined, baseline, problems, failed, incomplete, data: models } = result;
  const data: KeptResult["result"] = {
    ...{ summary, findings, suppressed, baselined, problems, failed },
    ...(baseline === undefined ? {} : { baseline }),
    ...(incomplete === undefined ? {} : { incomplete }),
    ...(models === undefined ? {} : { data: models }),
  };
  const indexes = new Map<string, number>();
  const indexOf = (text: string): number => {
    const index = indexes.get(text) ?? indexes.size;
    indexes.set(text, index);
    return index;
  };
  const kept = (fix: Fix): KeptFix => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, text: indexOf(edit.text) })) });
  const fixes = fixable(data).map((of) => result.fixes(of).map(kept));
  return { result: data, fixes, texts: [...indexes.keys()] };
}

/** @param started on the clock of `performance`; what the run took is counted from there */
export function revived({ result, fixes, texts }: KeptResult, started: number): LintResult {
  const positions = new Map(fixable(result).map((of, index) => [of, index]));
  return {
    ...result,
    summary: { ...result.summary, durationMs: Math.round(performance.now() - started) },
    // The files are as they were, so the disk has the texts that were linted.
    text: (file) => {
      const read = nodeFileSystem.readText(file);
      return read.kind === "text" ? read.text : undefined;
    },
    fixes: (of) => (fixes[positions.get(of) ?? -1] ?? []).map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, text: texts[edit.text] ?? "" })) })),
  };
}

function fixable({ findings, suppressed, baselined, problems }: KeptResult["result"]): readonly (Finding | Problem)[] {
  return [...findings, ...suppressed.map(({ finding }) => finding), ...baselined, ...problems];
}
