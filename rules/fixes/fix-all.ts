/**
 * Applies the fixes of all findings, and of suppressions that are of no use, pass after pass, until nothing changes any
 * more. Writes nothing: texts go in and come out.
 */
import type { Problem } from "../../analysis/project/project.ts";
import type { Edit, Finding, Fix, Place, RuleId } from "../finding.ts";
import type { LintOptions, LintResult, Workspace } from "../lint.ts";
import { applyEdits } from "./apply.ts";

/** One fix may make room for another, which the next pass finds; this many passes are more than any chain needs. */
export const MAX_PASSES = 10;

export interface FixAllOptions {
  /** Apply fixes that change what the program does, too, where there is no safe one. */
  readonly suggestions: boolean;
  /** What to mend; all unless told otherwise. */
  readonly accepts?: (of: Finding | Problem) => boolean;
}

export interface FixedFile {
  /** Absolute path. */
  readonly file: string;
  /** The text as it was linted; undefined for a file that a fix creates. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface AppliedFix {
  readonly of: Finding | Problem;
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
    const changed = applyTogether(chosen, result);
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

/** The fixes that one pass applies: no two that touch the same text, or of which one reads what the other changes. */
export function fixesOfPass(result: LintResult, how: FixAllOptions): readonly AppliedFix[] {
  return chooseFixes(result, how, createBudget());
}

/** The texts that fixes of one pass make, by absolute path. */
export function applyTogether(chosen: readonly AppliedFix[], result: Pick<LintResult, "text">): ReadonlyMap<string, string> {
  return applyEdits(distinct(chosen.flatMap(({ fix }) => fix.edits)), (file) => result.text(file));
}

/** The fix that is applied to a finding or problem when all are mended; undefined where none qualifies. */
export function fixOf(result: LintResult, of: Finding | Problem, suggestions: boolean): Fix | undefined {
  return "rule" in of && of.fix === undefined ? undefined : preferredFix(result.fixes(of), suggestions);
}

/** The fix to apply: a safe one where there is one. */
function preferredFix(fixes: readonly Fix[], suggestions: boolean): Fix | undefined {
  return fixes.find(({ safe }) => safe) ?? (suggestions ? fixes[0] : undefined);
}

function chooseFixes(result: LintResult, { suggestions, accepts = () => true }: FixAllOptions, budget: Budget): readonly AppliedFix[] {
  const offered = [...result.findings, ...result.problems].filter(accepts).flatMap((of): AppliedFix[] => {
    const fix = fixOf(result, of, suggestions);
    return fix === undefined ? [] : [{ of, fix }];
  });
  budget.see(offered);
  const taken: Edit[] = [];
  const read: Place[] = [];
  return offered
    .sort((a, b) => rankOf(a.of) - rankOf(b.of))
    .filter((each) => {
      const { edits, reads = [] } = each.fix;
      // Two findings that the same edits mend are mended once.
      if (edits.length > 0 && edits.every((edit) => taken.some((other) => isSame(edit, other)))) return false;
      const isFree = edits.every((edit) => taken.every((other) => !clash(edit, other)) && read.every((place) => !overlaps(edit, place))) && reads.every((place) => taken.every((edit) => !overlaps(edit, place)));
      if (!isFree || !budget.allows(each)) return false;
      taken.push(...edits);
      // What a fix reads and changes itself is in its edits.
      read.push(...reads.filter((place) => !edits.some((edit) => overlaps(edit, place))));
      return true;
    });
}

function overlaps(edit: Edit, { file, span }: Place): boolean {
  return edit.file === file && (edit.create === true || (edit.span[0] < span[1] && span[0] < edit.span[1]));
}

/** Of two fixes for one text the wider goes first: a call that walks the cleared models asks for none itself. */
const ORDER: readonly RuleId[] = ["missing-fallback-tier", "call-before-gate", "hardcoded-model", "silent-fallback"];

/** Comments come after code. */
const rankOf = (of: Finding | Problem): number => ("rule" in of ? ORDER.indexOf(of.rule) : ORDER.length);

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
  /** False once a fix has been applied as often as findings of its kind can have been there; otherwise it counts as applied. */
  allows(fix: AppliedFix): boolean;
}

/** The fixes of one title for one kind of finding in one file. */
interface Account {
  allowed: number;
  spent: number;
  /** As many as are offered again if each that is applied ends its finding. */
  left: number;
  /** Applied since what is offered was last seen. */
  applied: number;
}

function createBudget(): Budget {
  const accounts = new Map<string, Account>();
  /** Undefined for fixes of problems: each leaves less of its comment to mend, so they come to an end by themselves. */
  const keyOf = ({ of, fix }: AppliedFix): string | undefined => ("rule" in of ? [of.rule, of.kind, of.file, fix.title].join("\0") : undefined);
  return {
    see(offered) {
      const now = new Map<string, number>();
      for (const key of offered.map(keyOf)) if (key !== undefined) now.set(key, (now.get(key) ?? 0) + 1);
      const applied = [...accounts.values()].reduce((sum, account) => sum + account.applied, 0);
      for (const key of new Set([...accounts.keys(), ...now.keys()])) {
        const account = accounts.get(key) ?? { allowed: 0, spent: 0, left: 0, applied: 0 };
        const count = now.get(key) ?? 0;
        // What other fixes have uncovered is to be mended as well, one for each of them.
        const uncovered = Math.max(0, Math.min(count - account.left, applied - account.applied));
        accounts.set(key, { allowed: Math.max(account.allowed + uncovered, count), spent: account.spent, left: count, applied: account.applied });
      }
      for (const account of accounts.values()) account.applied = 0;
    },
    allows(fix) {
      const key = keyOf(fix);
      const account = key === undefined ? undefined : accounts.get(key);
      if (account === undefined) return true;
      if (account.spent >= account.allowed) return false;
      account.spent += 1;
      account.left -= 1;
      account.applied += 1;
      return true;
    },
  };
}
