/** Edits that put a suppression comment above a finding, or at the top of its file. */
import type { Span } from "../analysis/lower/facts.ts";
import { languageOf, lower } from "../analysis/lower/lower.ts";
import type { RuleId } from "./finding.ts";

export interface Insertion {
  /** Offset into the text. */
  readonly at: number;
  readonly before: string;
  /** The reason is the part a user will want to write. */
  readonly reason: string;
  readonly after: string;
}

/**
 * A comment that silences a rule on the line that holds `span`; undefined where none can stand: in data files, inside a
 * template, or where it would not be read as a comment.
 */
export function suppressNextLine(file: string, text: string, span: Span, rule: RuleId, reason: string): Insertion | undefined {
  const line = Math.max(text.lastIndexOf("\n", span[0] - 1), text.lastIndexOf("\r", span[0] - 1)) + 1;
  const start = line === 0 && text.startsWith("\uFEFF") ? 1 : line;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const newline = newlineOf(text);
  const words = `gaplint-disable-next-line ${rule} -- `;
  const forms: Insertion[] = [
    { at: start, before: `${indent}// ${words}`, reason, after: newline },
    // Between the children of an element, only this is a comment.
    { at: start, before: `${indent}{/* ${words}`, reason, after: ` */}${newline}` },
  ];
  return forms.find((form) => isRead(file, text, form, rule));
}

/** A comment that silences a rule in the whole file; undefined in files that are no sources. */
export function suppressInFile(file: string, text: string, rule: RuleId, reason: string): Insertion | undefined {
  const newline = newlineOf(text);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const shebang = /^#!.*(?:\r\n|\n|\r|$)/.exec(text.slice(mark))?.[0] ?? "";
  const form: Insertion = { at: mark + shebang.length, before: `/* gaplint-disable ${rule} -- `, reason, after: ` */${newline}` };
  return isRead(file, text, form, rule) ? form : undefined;
}

/** Whether the comment is one once it is there, and breaks nothing. */
function isRead(file: string, text: string, { at, before, reason, after }: Insertion, rule: RuleId): boolean {
  const language = languageOf(file);
  if (language === undefined) return false;
  const facts = lower(text.slice(0, at) + before + reason + after + text.slice(at), language);
  const end = at + before.length + reason.length + after.length;
  const isComment = facts.suppressions.some((comment) => comment.span[0] >= at && comment.span[1] <= end && comment.rules.includes(rule) && comment.reason === reason);
  return isComment && facts.syntaxErrors.length <= lower(text, language).syntaxErrors.length;
}

function newlineOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}
