/**
 * What must hold of every fix, checked on real projects without writing a file: it parses, it adds no type error, its
 * finding is gone and no other came, and applying the fixes of a pass at once is the same as one by one in either order.
 */
import type { Problem } from "../../analysis/project/project.ts";
import type { Finding, Fix, RuleId, Severity } from "../finding.ts";
import type { LintOptions, LintResult, Workspace } from "../lint.ts";
import { applyEdits } from "./apply.ts";
import { applyTogether, fixAll, fixesOfPass, fixOf, MAX_PASSES, type AppliedFix } from "./fix-all.ts";
import { createTypeCheck, type TypeCheck } from "./type-check.ts";

export type Property =
  /** The edits fit the text and each other. */
  | "applies"
  | "parses"
  | "types"
  | "gone"
  | "no-new-finding"
  /** Line endings and the byte order mark are those of the file. */
  | "text"
  /** A second run changes nothing. */
  | "stable"
  /** What one pass applies gives the same one by one, from the top or from the bottom. */
  | "order";

export interface Failure {
  readonly property: Property;
  readonly detail: string;
}

/** A finding and its fixes, preferred first. */
export interface CheckedFinding {
  readonly rule: RuleId;
  readonly kind: string;
  readonly severity: Severity;
  readonly file: string;
  readonly offset: number;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly failures: readonly Failure[] }[];
}

export interface CheckedProject {
  readonly findings: readonly CheckedFinding[];
  /** Of the fixes taken together: safe ones, then suggestions, too. */
  readonly together: readonly Failure[];
}

export interface PropertyOptions {
  /** What the compiler is asked about, which takes most of the time: each fix and all together, all together, or nothing. */
  readonly types: "each" | "together" | "none";
  /**
   * `all`: apply the fixes one by one from both ends, too. `pairs`: whether each still means the same once another one
   * is in, which costs no run of its own, and is what a large project can be asked.
   */
  readonly orders: "all" | "pairs" | "none";
}

type Read = (file: string) => string | undefined;
type Texts = ReadonlyMap<string, string>;

/** Checks all fixes that a project is offered. */
export function checkFixes(workspace: Workspace, options: LintOptions, { types: asked, orders }: PropertyOptions): CheckedProject {
  const before = workspace.lint(options);
  const offers = before.findings.map((finding) => ({ finding, fixes: before.fixes(finding) }));
  // A result tells the texts as the workspace sees them now; later runs change them.
  const texts = new Map(offers.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ file }) => [file, before.text(file)] as const))));
  const read = (file: string): string | undefined => texts.get(file);
  const types = asked === "none" ? undefined : createTypeCheck(options.root);
  // What would be applied in one pass with this fix.
  const chosen = orders === "pairs" ? fixesOfPass(before, { suggestions: true }) : [];
  const findings = offers.map(({ finding, fixes }): CheckedFinding => {
    const checked = fixes.map((fix) => ({ title: fix.title, safe: fix.safe, failures: checkFix(workspace, options, before, read, finding, fix, asked === "each" ? types : undefined, chosen) }));
    return { rule: finding.rule, kind: finding.kind, severity: finding.severity, file: finding.file, offset: finding.span[0], fixes: checked };
  });
  const some = findings.some(({ fixes }) => fixes.length > 0);
  return { findings, together: some ? [false, true].flatMap((suggestions) => checkTogether(workspace, options, before, suggestions, types, orders === "all")) : [] };
}

function checkFix(workspace: Workspace, options: LintOptions, before: LintResult, read: Read, finding: Finding, fix: Fix, types: TypeCheck | undefined, chosen: readonly AppliedFix[]): readonly Failure[] {
  let texts: Texts;
  try {
    texts = applyEdits(fix.edits, read);
  } catch (error) {
    return [{ property: "applies", detail: error instanceof Error ? error.message : String(error) }];
  }
  const after = workspace.lint({ ...options, overlay: texts });
  const kind = (each: Finding): string => `${each.rule}/${each.kind} ${each.file}`;
  const left = after.findings.filter((each) => kind(each) === kind(finding) && each.model === finding.model).length;
  const had = before.findings.filter((each) => kind(each) === kind(finding) && each.model === finding.model).length;
  return [
    ...textFailures(before, after, read, texts),
    ...(types === undefined ? [] : typeFailures(types.added(texts))),
    ...(left < had ? [] : [{ property: "gone", detail: `${kind(finding)} is still found` } as const]),
    ...added(before, after, [finding]),
    ...pairFailures(read, after, finding, fix, chosen),
  ];
}

/** Of the others that are chosen with a fix, those that give something else once it is in. */
function pairFailures(read: Read, after: LintResult, finding: Finding, fix: Fix, chosen: readonly AppliedFix[]): readonly Failure[] {
  const own = chosen.find((each) => each.of === finding && each.fix.title === fix.title);
  if (own === undefined) return [];
  return chosen.flatMap((other): readonly Failure[] => {
    if (other === own) return [];
    const together = applyTogether([own, other], { text: read });
    const near = moved(placeOf(other.of), other.of.file, fix);
    const then = nearest(after, other.of, near, true);
    const texts = then === undefined ? undefined : applyEdits(then.edits, (file) => after.text(file));
    const differs = texts === undefined ? undefined : [...together].find(([file, text]) => (texts.get(file) ?? after.text(file)) !== text)?.[0];
    if (texts !== undefined && differs === undefined) return [];
    return [{ property: "order", detail: differs === undefined ? `no fix is left for "${other.of.message}" in ${other.of.file}` : `${differs} differs where "${other.of.message}" is mended after this` }];
  });
}

function textFailures(before: LintResult, after: LintResult, read: Read, texts: Texts): readonly Failure[] {
  const known = new Set(before.problems.map(({ file, message }) => `${file} ${message}`));
  const fresh = after.problems.filter(({ file, message }) => !known.has(`${file} ${message}`));
  const broken = fresh.map(({ file, message }): Failure => ({ property: "parses", detail: `${file}: ${message}` }));
  return [...broken, ...[...texts].flatMap(([file, text]) => marksFailure(file, read(file), text))];
}

function marksFailure(file: string, before: string | undefined, after: string): readonly Failure[] {
  if (before === undefined) return [];
  const isMixed = (text: string): boolean => /\r\n/.test(text) && /(?<!\r)\n/.test(text);
  const kept = before.startsWith("\uFEFF") === after.startsWith("\uFEFF") && before.includes("\r\n") === after.includes("\r\n") && isMixed(before) === isMixed(after);
  const blanks = (text: string): number => text.match(/[ \t]+\r?$/gm)?.length ?? 0;
  if (!kept) return [{ property: "text", detail: `${file}: line endings or byte order mark changed` }];
  return blanks(after) > blanks(before) ? [{ property: "text", detail: `${file}: a line ends in blanks` }] : [];
}

function typeFailures(errors: readonly string[]): readonly Failure[] {
  return errors.map((detail) => ({ property: "types", detail }));
}

/**
 * Findings of a rule in a file beyond those that were there. A finding may lose or gain severity in place. A fallback
 * that could never run hides what is wrong with it, such as serving nothing that is a tier: once it can, that is seen,
 * at most one finding of a rule for each such fallback.
 */
function added(before: LintResult, after: LintResult, mended: readonly (Finding | Problem)[]): readonly Failure[] {
  const counts = new Map<string, number>();
  const keyOf = ({ rule, kind, file }: Finding): string => `${rule}/${kind} ${file}`;
  for (const finding of before.findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const revealing = mended.filter((of) => "rule" in of && of.kind === "unreachable");
  const hidden = new Map<string, number>();
  for (const { file } of revealing) for (const rule of ["missing-fallback-tier", "silent-fallback"]) hidden.set(`${rule} ${file}`, (hidden.get(`${rule} ${file}`) ?? 0) + 1);
  const isRevealed = ({ rule, severity, file }: Finding): boolean => {
    const left = severity === "error" ? 0 : (hidden.get(`${rule} ${file}`) ?? 0);
    if (left > 0) hidden.set(`${rule} ${file}`, left - 1);
    return left > 0;
  };
  const failures: Failure[] = [];
  for (const finding of after.findings) {
    const count = counts.get(keyOf(finding)) ?? 0;
    if (count > 0) counts.set(keyOf(finding), count - 1);
    else if (!isRevealed(finding)) failures.push({ property: "no-new-finding", detail: `${keyOf(finding)}: ${finding.message}` });
  }
  return failures;
}

function checkTogether(workspace: Workspace, options: LintOptions, before: LintResult, suggestions: boolean, types: TypeCheck | undefined, orders: boolean): readonly Failure[] {
  const { files, result, applied } = fixAll(workspace, options, { suggestions });
  const texts = new Map(files.map(({ file, after }) => [file, after]));
  if (texts.size === 0) return [];
  const failures = [...textFailures(before, result, (file) => files.find((each) => each.file === file)?.before, texts), ...(types === undefined ? [] : typeFailures(types.addedAnywhere(texts))), ...added(before, result, applied.map(({ of }) => of))];
  const again = fixAll(workspace, { ...options, overlay: texts }, { suggestions });
  for (const { file } of again.files) failures.push({ property: "stable", detail: `a second run changes ${file}` });
  return orders ? [...failures, ...orderFailures(workspace, options, suggestions)] : failures;
}

/** Of each pass, whether its fixes applied one by one, each computed anew after the one before, give what they give together. */
function orderFailures(workspace: Workspace, options: LintOptions, suggestions: boolean): readonly Failure[] {
  let texts: Texts = new Map();
  const failures: Failure[] = [];
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    const result = workspace.lint({ ...options, overlay: texts });
    const chosen = fixesOfPass(result, { suggestions });
    if (chosen.length === 0) break;
    const together: Texts = new Map([...texts, ...applyTogether(chosen, result)]);
    for (const fromEnd of chosen.length > 1 ? [false, true] : []) {
      const single = oneByOne(workspace, options, suggestions, texts, fromEnd ? [...chosen].reverse() : chosen);
      const order = `pass ${pass}, one by one from the ${fromEnd ? "end" : "start"}`;
      if (typeof single === "string") failures.push({ property: "order", detail: `${order}: ${single}` });
      else for (const file of new Set([...together.keys(), ...single.keys()])) if (together.get(file) !== single.get(file)) failures.push({ property: "order", detail: `${order}: ${file} differs` });
    }
    texts = together;
  }
  return failures;
}

/** The texts after all of these fixes, or which of them was not offered any more once others were applied. */
function oneByOne(workspace: Workspace, options: LintOptions, suggestions: boolean, start: Texts, chosen: readonly AppliedFix[]): Texts | string {
  const texts = new Map(start);
  const done: Fix[] = [];
  for (const { of } of chosen) {
    const result = workspace.lint({ ...options, overlay: texts });
    const near = done.reduce((offset, fix) => moved(offset, of.file, fix), placeOf(of));
    const fix = nearest(result, of, near, suggestions);
    if (fix === undefined) return `no fix is left for "${of.message}" in ${of.file}`;
    for (const [file, text] of applyEdits(fix.edits, (name) => result.text(name))) texts.set(file, text);
    done.push(fix);
  }
  return texts;
}

/** The fix that is offered for the gap alike which is nearest to an offset. */
function nearest(result: LintResult, of: Finding | Problem, near: number, suggestions: boolean): Fix | undefined {
  return [...result.findings, ...result.problems]
    .filter((each) => isAlike(each, of))
    .sort((a, b) => Math.abs(placeOf(a) - near) - Math.abs(placeOf(b) - near))
    .map((each) => fixOf(result, each, suggestions))
    .find((found) => found !== undefined);
}

const placeOf = (of: Finding | Problem): number => of.span?.[0] ?? 0;

/** Where an offset of a file is once a fix is applied. */
function moved(offset: number, file: string, { edits }: Fix): number {
  const before = edits.filter((edit) => edit.file === file && edit.span[1] <= offset);
  return before.reduce((at, { span, text }) => at + text.length - (span[1] - span[0]), offset);
}

function isAlike(a: Finding | Problem, b: Finding | Problem): boolean {
  if ("rule" in a) return "rule" in b && a.file === b.file && a.rule === b.rule && a.kind === b.kind;
  return !("rule" in b) && a.file === b.file && a.message === b.message;
}
