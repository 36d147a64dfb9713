/** `gaplint-disable…` comments: which findings they silence, and which of them are of no use. */
import type { FileFacts, Span, SuppressionComment } from "../analysis/lower/facts.ts";
import type { Problem } from "../analysis/project/project.ts";
import { nearest } from "../registry/schema/nearest.ts";
import { findRule, ruleCatalogue } from "./catalogue.ts";
import type { Finding } from "./finding.ts";

export interface SuppressionOptions {
  readonly facts: (file: string) => FileFacts | undefined;
  readonly text: (file: string) => string | undefined;
  /** Whether comments in this file count only with a reason. */
  readonly requireReason: (file: string) => boolean;
}

export interface Suppressions {
  /** True when a comment silences the finding; the comment then counts as used. */
  silences(finding: Pick<Finding, "file" | "span" | "rule">): boolean;
  /**
   * What is wrong with the comments of these files: unknown rules, a reason that is missing, nothing that they silence.
   * Meaningful after every finding was asked about.
   */
  problems(files: Iterable<string>): readonly Problem[];
}

/** The suppressions of the files that findings are in. */
export function createSuppressions({ facts, text, requireReason }: SuppressionOptions): Suppressions {
  const used = new Set<SuppressionComment>();
  const commentsOf = (file: string): readonly SuppressionComment[] => facts(file)?.suppressions ?? [];

  function counts(file: string, comment: SuppressionComment): boolean {
    return comment.kind === "enable" || comment.reason !== undefined || !requireReason(file);
  }

  return {
    silences: ({ file, span: [offset], rule }) => {
      const comments = commentsOf(file).filter((comment) => names(comment, rule) && counts(file, comment));
      const found = comments.length === 0 ? undefined : silencing(comments, text(file) ?? "", offset);
      if (found !== undefined) used.add(found);
      return found !== undefined;
    },
    problems: (files) =>
      [...files].flatMap((file) =>
        commentsOf(file).flatMap((comment): readonly Problem[] => {
          const at = { file, span: comment.span, severity: "warning" } as const;
          const unknown = comment.rules.filter((rule) => findRule(rule) === undefined);
          const unknownRules = unknown.map((rule): Problem => ({ ...at, message: unknownRule(rule) }));
          // What it says about known rules may still be of use; nothing but unknown ones can't be.
          if (comment.kind === "enable" || (unknown.length > 0 && unknown.length === comment.rules.length)) return unknownRules;
          if (!counts(file, comment)) return [...unknownRules, { ...at, message: 'This suppression gives no reason, so it doesn\'t count: "requireReason" is set. Write the reason after ` -- `.' }];
          return used.has(comment) ? unknownRules : [...unknownRules, { ...at, message: "This suppression silences nothing: no such finding is left here. Remove it." }];
        }),
      ),
  };
}

function unknownRule(rule: string): string {
  const ids = ruleCatalogue.map(({ id }) => id);
  const meant = nearest(rule, ids);
  return `"${rule}" in this suppression is no rule. ${meant === undefined ? `Rules are ${ids.join(", ")}.` : `Did you mean ${meant}?`}`;
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
