/** Edits that take a suppression comment, or a rule of it, out of a text. */
import type { Span } from "../analysis/lower/facts.ts";
import type { Edit } from "./finding.ts";

const LINE_BREAK = /\r\n|\n|\r/y;

/** Removes a comment: with its line where nothing else stands there, with the space before it at the end of a line. */
export function withoutComment(file: string, text: string, [start, end]: Span): Edit {
  let from = start;
  while (from > 0 && isBlank(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && isBlank(text.charAt(to))) to++;
  const beginsLine = from === 0 || isBreak(text.charAt(from - 1));
  const endsLine = to === text.length || isBreak(text.charAt(to));
  if (beginsLine && endsLine) return { file, span: [from, afterBreak(text, to)], text: "" };
  if (endsLine) return { file, span: [from, to], text: "" };
  // Between code, one of the spaces around it goes as well.
  return { file, span: [start, start > from || beginsLine ? to : end], text: "" };
}

/** Writes another name for a rule in the list of a comment; undefined where it isn't found. */
export function withRule(file: string, text: string, [start, end]: Span, rule: string, name: string): Edit | undefined {
  const found = wordsOf(text.slice(start, end)).find((word) => word[0] === rule);
  return found === undefined ? undefined : { file, span: [start + found.index, start + found.index + rule.length], text: name };
}

/** Removes one rule from the list of a comment, and what separates it from its neighbour; undefined where it isn't found. */
export function withoutRule(file: string, text: string, [start, end]: Span, rule: string): Edit | undefined {
  const names = wordsOf(text.slice(start, end));
  const found = names.findIndex((name) => name[0] === rule);
  const name = names[found];
  const next = names[found + 1];
  const before = names[found - 1];
  if (name === undefined || before === undefined) return undefined;
  // The list begins after the directive: its first rule goes with the comma that follows, any other with the one before.
  const isFirst = before[0].includes("gaplint-");
  if (isFirst && next === undefined) return undefined;
  const span: Span = isFirst && next !== undefined ? [start + name.index, start + next.index] : [start + before.index + before[0].length, start + name.index + name[0].length];
  return { file, span, text: "" };
}

/** The directive and what follows it, up to the reason. */
function wordsOf(comment: string): readonly RegExpExecArray[] {
  const reason = /\s--+(?:\s|$)/.exec(comment)?.index ?? comment.length;
  return [...comment.slice(0, reason).matchAll(/[^\s,*]+/g)];
}

const isBlank = (character: string): boolean => character === " " || character === "\t";
const isBreak = (character: string): boolean => character === "\n" || character === "\r";

function afterBreak(text: string, offset: number): number {
  LINE_BREAK.lastIndex = offset;
  return offset + (LINE_BREAK.exec(text)?.[0].length ?? 0);
}
