/** A result as data, and back. */
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import type { Problem } from "../../analysis/project/project.ts";
import type { Finding, Fix } from "../../rules/finding.ts";
import type { LintResult } from "../../rules/lint.ts";

export interface KeptResult {
  readonly result: Omit<LintResult, "text" | "fixes">;
  /** In the order of the findings, suppressed and known ones included, then of the problems. */
  readonly fixes: readonly (readonly Fix[])[];
}

export function keepable(result: LintResult): KeptResult {
  const { text: _text, fixes: _fixes, stats: _stats, ...data } = result;
  return { result: data, fixes: fixable(data).map((of) => result.fixes(of)) };
}

/** @param started on the clock of `performance`; what the run took is counted from there */
export function revived({ result, fixes }: KeptResult, started: number): LintResult {
  const known = new Map(fixable(result).map((of, index) => [of, fixes[index] ?? []]));
  return {
    ...result,
    summary: { ...result.summary, durationMs: Math.round(performance.now() - started) },
    // The files are as they were, so the disk has the texts that were linted.
    text: (file) => {
      const read = nodeFileSystem.readText(file);
      return read.kind === "text" ? read.text : undefined;
    },
    fixes: (of) => known.get(of) ?? [],
  };
}

function fixable({ findings, suppressed, baselined, problems }: KeptResult["result"]): readonly (Finding | Problem)[] {
  return [...findings, ...suppressed.map(({ finding }) => finding), ...baselined, ...problems];
}
