/** Applies the fixes of all findings, pass after pass, until nothing changes any more. Writes nothing: texts go in and come out. */
import type { Edit, Finding, Fix, RuleId } from "../finding.ts";
import type { LintOptions, LintResult, Workspace } from "../lint.ts";
import { applyEdits } from "./apply.ts";

/** One fix may make room for another, which the next pass finds; this many passes are more than any chain needs. */
const MAX_PASSES = 10;

export interface FixAllOptions {
  /** Apply fixes that change what the program does, too, where there is no safe one. */
  readonly suggestions: boolean;
  /** The findings to mend; all unless told otherwise. */
  readonly accepts?: (finding: Finding) => boolean;
}

export interface FixedFile {
  /** Absolute path. */
  readonly file: string;
  /** The text as it was linted; undefined for a file that a fix creates. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface AppliedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface FixAllResult {
  /** What is left once the fixes are in. */
  readonly result: LintResult;
  /** Changed files, sorted by path. */
  readonly files: readonly FixedFile[];
  readonly applied: readonly AppliedFix[];
}

/**
 * Lints and mends. Of each finding the first fix that qualifies is taken, safe ones first; of two that touch the same
 * text one waits for the next pass, and is computed anew there. The workspace keeps the mended texts as its overlay.
 */
export function fixAll(workspace: Workspace, options: LintOptions, how: FixAllOptions): FixAllResult {
  const buffers = options.overlay ?? new Map<string, string>();
  const first = workspace.lint(options);
  const original = new Map<string, string | undefined>();
  const texts = new Map<string, string>();
  const applied: AppliedFix[] = [];
  const budget = createBudget();
  let result = first;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const chosen = chooseFixes(result, how, budget);
    if (chosen.length === 0) break;
    const current = result;
    const changed = applyEdits(distinct(chosen.flatMap(({ fix }) => fix.edits)), (file) => current.text(file));
    for (const [file, text] of changed) {
      if (!original.has(file)) original.set(file, first.text(file));
      texts.set(file, text);
    }
    applied.push(...chosen);
    result = workspace.lint({ ...options, overlay: new Map([...buffers, ...texts]) });
  }
  const files = [...texts].map(([file, after]): FixedFile => ({ file, before: original.get(file), after }));
  return { result, files: files.filter(({ before, after }) => before !== after).sort((a, b) => (a.file < b.file ? -1 : 1)), applied };
}

/** The fix to apply: a safe one where there is one. */
export function preferredFix(fixes: readonly Fix[], suggestions: boolean): Fix | undefined {
  return fixes.find(({ safe }) => safe) ?? (suggestions ? fixes[0] : undefined);
}

function chooseFixes(result: LintResult, { suggestions, accepts = () => true }: FixAllOptions, budget: Budget): readonly AppliedFix[] {
  const offered = result.findings.filter(accepts).flatMap((finding): AppliedFix[] => {
    const fix = finding.fix === undefined ? undefined : preferredFix(result.fixes(finding), suggestions);
    return fix === undefined ? [] : [{ finding, fix }];
  });
  budget.see(offered);
  const taken: Edit[] = [];
  return offered
    .sort((a, b) => ORDER.indexOf(a.finding.rule) - ORDER.indexOf(b.finding.rule))
    .filter((each) => {
      if (each.fix.edits.some((edit) => taken.some((other) => clash(edit, other))) || !budget.allows(each)) return false;
      taken.push(...each.fix.edits);
      return true;
    });
}

/** Of two fixes for one text the wider goes first: a call that walks the cleared models asks for none itself. */
const ORDER: readonly RuleId[] = ["missing-fallback-tier", "call-before-gate", "hardcoded-model", "silent-fallback"];

/**
 * Whether two edits can't both be applied to one text. The same edit twice is one, such as an import that two fixes
 * need; two different insertions at one place would depend on their order.
 */
function clash(a: Edit, b: Edit): boolean {
  if (a.file !== b.file || isSame(a, b)) return false;
  if (a.create === true || b.create === true) return true;
  const isPoint = a.span[0] === a.span[1] && b.span[0] === b.span[1];
  return isPoint ? a.span[0] === b.span[0] : a.span[0] < b.span[1] && b.span[0] < a.span[1];
}

function isSame(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.span[0] === b.span[0] && a.span[1] === b.span[1] && a.text === b.text && a.create === b.create;
}

function distinct(edits: readonly Edit[]): readonly Edit[] {
  return edits.filter((edit, position) => edits.findIndex((other) => isSame(edit, other)) === position);
}

/** Keeps a fix that doesn't end its finding from being applied in every pass. */
interface Budget {
  /** Notes what one pass offers. */
  see(offered: readonly AppliedFix[]): void;
  /** False once a fix has been applied as often as findings of its kind were seen at once; otherwise it counts as applied. */
  allows(fix: AppliedFix): boolean;
}

function createBudget(): Budget {
  const most = new Map<string, number>();
  const spent = new Map<string, number>();
  const keyOf = ({ finding, fix }: AppliedFix): string => [finding.rule, finding.kind, finding.file, fix.title].join("\0");
  return {
    see(offered) {
      const now = new Map<string, number>();
      for (const each of offered) now.set(keyOf(each), (now.get(keyOf(each)) ?? 0) + 1);
      for (const [key, count] of now) most.set(key, Math.max(most.get(key) ?? 0, count));
    },
    allows(fix) {
      const key = keyOf(fix);
      const count = (spent.get(key) ?? 0) + 1;
      if (count > (most.get(key) ?? 0)) return false;
      spent.set(key, count);
      return true;
    },
  };
}
