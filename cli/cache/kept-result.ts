/** A result as data, and back. */
import type { Problem } from "../../analysis/project/project.ts";
import type { Edit, Finding, Fix } from "../../rules/finding.ts";
import type { LintResult } from "../../rules/lint.ts";

/** What decides about a run once its report is written. */
export type Outcome = Pick<LintResult, "summary" | "problems" | "failed" | "incomplete" | "baseline" | "data">;

export interface KeptResult {
  readonly outcome: Outcome;
  readonly details: KeptDetails;
}

export interface KeptDetails {
  readonly findings: LintResult["findings"];
  readonly suppressed: LintResult["suppressed"];
  readonly baselined: LintResult["baselined"];
  /** In the order of the findings, suppressed and known ones included, then of the problems. */
  readonly fixes: readonly (readonly KeptFix[])[];
  /** What the fixes insert, each once: many of them write the same module. */
  readonly texts: readonly string[];
}

type KeptFix = Omit<Fix, "edits"> & { readonly edits: readonly (Omit<Edit, "text"> & { readonly text: number })[] };

export function keepable(result: LintResult): KeptResult {
  // Named one by one: a result may hold more than belongs into a report.
  const { summary, findings, suppressed, baselined, baseline, problems, failed, incomplete, data } = result;
  const indexes = new Map<string, number>();
  const indexOf = (text: string): number => {
    const index = indexes.get(text) ?? indexes.size;
    indexes.set(text, index);
    return index;
  };
  const kept = (fix: Fix): KeptFix => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, text: indexOf(edit.text) })) });
  const fixes = fixable({ findings, suppressed, baselined, problems }).map((of) => result.fixes(of).map(kept));
  return {
    outcome: {
      ...{ summary, problems, failed },
      ...(baseline === undefined ? {} : { baseline }),
      ...(incomplete === undefined ? {} : { incomplete }),
      ...(data === undefined ? {} : { data }),
    },
    details: { findings, suppressed, baselined, fixes, texts: [...indexes.keys()] },
  };
}

/** @param text the texts that were linted */
export function revived({ outcome, details: { findings, suppressed, baselined, fixes, texts } }: KeptResult, text: LintResult["text"]): LintResult {
  const positions = new Map(fixable({ ...outcome, findings, suppressed, baselined }).map((of, index) => [of, index]));
  return {
    ...outcome,
    ...{ findings, suppressed, baselined, text },
    fixes: (of) => (fixes[positions.get(of) ?? -1] ?? []).map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, text: texts[edit.text] ?? "" })) })),
  };
}

function fixable({ findings, suppressed, baselined, problems }: Pick<LintResult, "findings" | "suppressed" | "baselined" | "problems">): readonly (Finding | Problem)[] {
  return [...findings, ...suppressed.map(({ finding }) => finding), ...baselined, ...problems];
}
