/** `gaplint-disable…` comments: which findings they silence, and which of them are of no use. */
import type { FileFacts, Span, SuppressionComment } from "../analysis/lower/facts.ts";
import type { Problem } from "../analysis/project/project.ts";
import { isDate } from "../registry/dates.ts";
import { nearest } from "../registry/schema/nearest.ts";
import { findRule, ruleCatalogue } from "./catalogue.ts";
import type { Finding, Fix } from "./finding.ts";
import { withoutComment, withoutRule, withRule } from "./suppression-edits.ts";

export interface SuppressionOptions {
  readonly facts: (file: string) => FileFacts | undefined;
  readonly text: (file: string) => string | undefined;
  /** Whether comments in this file count only with a reason. */
  readonly requireReason: (file: string) => boolean;
  /** The day it is, YYYY-MM-DD: what was to hold until an earlier one doesn't count any more. */
  readonly now: string;
}

/** Something wrong with a comment. */
export interface SuppressionProblem {
  readonly problem: Problem;
  /** What mends it, best first; none where only a person can. */
  readonly fixes: readonly Fix[];
}

export interface Suppressions {
  /** The comment that silences the finding, if there is one; it then counts as used. */
  silencing(finding: Pick<Finding, "file" | "span" | "rule">): SuppressionComment | undefined;
  /**
   * What is wrong with the comments of these files: unknown rules, a reason that is missing, a date that has passed,
   * nothing that they silence. Meaningful after every finding was asked about.
   */
  problems(files: Iterable<string>): readonly SuppressionProblem[];
}

/** The suppressions of the files that findings are in. */
export function createSuppressions({ facts, text, requireReason, now }: SuppressionOptions): Suppressions {
  /** The rules that a comment has silenced. */
  const used = new Map<SuppressionComment, Set<string>>();
  const commentsOf = (file: string): readonly SuppressionComment[] => facts(file)?.suppressions ?? [];

  function counts(file: string, comment: SuppressionComment): boolean {
    if (comment.kind === "enable") return true;
    return (comment.until === undefined || (isDate(comment.until) && comment.until >= now)) && (comment.reason !== undefined || !requireReason(file));
  }

  function problemsOf(file: string, comment: SuppressionComment): readonly SuppressionProblem[] {
    const at = { file, span: comment.span, severity: "warning" } as const;
    const source = text(file) ?? "";
    const remove: Fix = { title: "Remove the suppression", safe: true, edits: [withoutComment(file, source, comment.span)] };
    const unknown = comment.rules.filter((rule) => findRule(rule) === undefined);
    const isIdle = unknown.length > 0 && unknown.length === comment.rules.length;
    const found = unknown.map((rule): SuppressionProblem => ({ problem: { ...at, message: unknownRule(rule) }, fixes: fixesOfUnknown(file, source, comment, rule, isIdle ? remove : undefined) }));
    // What it says about known rules may still be of use; nothing but unknown ones can't be.
    if (comment.kind === "enable" || isIdle) return found;
    const { until } = comment;
    if (until !== undefined && !isDate(until)) {
      return [...found, { problem: { ...at, message: `"until=${until}" in this suppression is no date, so it doesn't count. Write until=YYYY-MM-DD.` }, fixes: [] }];
    }
    if (until !== undefined && until < now) {
      return [...found, { problem: { ...at, message: `This suppression was to hold until ${until}, so it doesn't count any more. Mend what it silenced and remove it, or give a new date with its reason.` }, fixes: [remove] }];
    }
    if (!counts(file, comment)) return [...found, { problem: { ...at, message: 'This suppression gives no reason, so it doesn\'t count: "requireReason" is set. Write the reason after ` -- `.' }, fixes: [] }];
    const silenced = used.get(comment);
    if (silenced === undefined) return [...found, { problem: { ...at, message: "This suppression silences nothing: no such finding is left here. Remove it." }, fixes: [remove] }];
    const idle = comment.rules.filter((rule) => findRule(rule) !== undefined && !silenced.has(rule));
    return [...found, ...idle.map((rule): SuppressionProblem => {
      const edit = withoutRule(file, source, comment.span, rule);
      const fixes: readonly Fix[] = edit === undefined ? [] : [{ title: `Remove ${rule} from the suppression`, safe: true, edits: [edit] }];
      return { problem: { ...at, message: `This suppression silences no ${rule}: no such finding is left here. Remove the rule from it.` }, fixes };
    })];
  }

  return {
    silencing: ({ file, span: [offset], rule }) => {
      const comments = commentsOf(file).filter((comment) => names(comment, rule) && counts(file, comment));
      const found = comments.length === 0 ? undefined : silencing(comments, text(file) ?? "", offset);
      if (found !== undefined) used.set(found, (used.get(found) ?? new Set()).add(rule));
      return found;
    },
    problems: (files) => [...files].flatMap((file) => commentsOf(file).flatMap((comment) => problemsOf(file, comment))),
  };
}

const RULE_IDS = ruleCatalogue.map(({ id }) => id);

function unknownRule(rule: string): string {
  const meant = meantRule(rule);
  return `"${rule}" in this suppression is no rule. ${meant === undefined ? `Rules are ${RULE_IDS.join(", ")}.` : `Did you mean ${meant}?`}`;
}

/** The rule that was meant: a kind is often written along, as reports name findings by both. */
function meantRule(rule: string): string | undefined {
  const [alone = ""] = rule.split("/");
  return RULE_IDS.find((id) => id === alone) ?? nearest(rule, RULE_IDS);
}

/** Suggestions, none of them safe: nobody but the author knows which rule was meant. */
function fixesOfUnknown(file: string, source: string, { span }: SuppressionComment, rule: string, removeAll: Fix | undefined): readonly Fix[] {
  const meant = meantRule(rule);
  const renamed = meant === undefined ? undefined : withRule(file, source, span, rule, meant);
  const removed = withoutRule(file, source, span, rule);
  return [
    ...(meant === undefined || renamed === undefined ? [] : [{ title: `Change ${rule} to ${meant}`, safe: false, edits: [renamed] }]),
    ...(removed === undefined ? [] : [{ title: `Remove ${rule} from the suppression`, safe: false, edits: [removed] }]),
    ...(removeAll === undefined ? [] : [{ ...removeAll, safe: false }]),
  ];
}

const names = ({ rules }: SuppressionComment, rule: string): boolean => rules.length === 0 || rules.includes(rule);

/** Of the comments about one rule, in the order of the text, the one that silences what starts at `offset`. */
function silencing(comments: readonly SuppressionComment[], text: string, offset: number): SuppressionComment | undefined {
  let block: SuppressionComment | undefined;
  for (const comment of comments) {
    switch (comment.kind) {
      case "disable-line":
        if (holds(lineAt(text, comment.span[0]), offset)) return comment;
        break;
      case "disable-next-line":
        if (holds(lineAt(text, lineAt(text, comment.span[1])[1]), offset)) return comment;
        break;
      // The last word before a place counts.
      case "disable":
        if (comment.span[0] <= offset) block = comment;
        break;
      case "enable":
        if (comment.span[0] <= offset) block = undefined;
        break;
    }
  }
  return block;
}

const holds = ([start, end]: Span, offset: number): boolean => start <= offset && offset < end;

/** The line that holds an offset, from its first character to the start of the next line. */
function lineAt(text: string, offset: number): Span {
  const start = offset === 0 ? 0 : Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const newline = /\r\n|\n|\r/g;
  newline.lastIndex = offset;
  const match = newline.exec(text);
  return [start, match === null ? text.length + 1 : match.index + match[0].length];
}
