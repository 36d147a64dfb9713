/** Edits that bring statements in: beside one, at the end of a block, or in a branch that had no block. */
import * as ts from "typescript";
import type { Edit } from "../finding.ts";
import { startsAmbiguously } from "./statements.ts";
import { startOf } from "./syntax.ts";
import { indentAt, lineEndAfter, type TextStyle } from "./text-style.ts";

/** Statements on lines of their own after another; undefined where code follows on its line, or it stands in no list. */
export function insertAfter(statement: ts.Statement, lines: readonly string[], style: TextStyle): Edit | undefined {
  const tree = statement.getSourceFile();
  const { text, fileName: file } = tree;
  const list = siblingsOf(statement);
  const at = lineEndAfter(text, statement.end);
  if (list === undefined || at === undefined) return undefined;
  const next = list[list.indexOf(statement) + 1];
  const indent = indentAt(text, startOf(statement));
  return { file, span: [at, at], text: ended(lines, style, next).map((line) => `${style.eol}${indent}${line}`).join("") };
}

/** Statements on lines of their own before another and its comments; undefined where it shares its line. */
export function insertBefore(statement: ts.Statement, lines: readonly string[], style: TextStyle): Edit | undefined {
  const tree = statement.getSourceFile();
  const { text, fileName: file } = tree;
  if (siblingsOf(statement) === undefined) return undefined;
  let start = startOf(statement);
  for (const comment of [...(ts.getLeadingCommentRanges(text, statement.pos) ?? [])].reverse()) {
    if (/\n[ \t]*\r?\n/.test(text.slice(comment.end, start)) || !isAlone(text, comment.pos)) break;
    start = comment.pos;
  }
  if (!isAlone(text, start)) return undefined;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const indent = text.slice(line, start);
  return { file, span: [line, line], text: ended(lines, style, statement).map((each) => `${indent}${each}${style.eol}`).join("") };
}

/** Statements at the end of a block; undefined for a block that is written on one line with code in it. */
export function appendTo(block: ts.Block, lines: readonly string[], style: TextStyle): Edit | undefined {
  const { text, fileName: file } = block.getSourceFile();
  const close = block.end - 1;
  const outer = indentAt(text, close);
  const last = block.statements.at(-1);
  const indent = last === undefined ? indentAt(text, startOf(block)) + style.indent : indentAt(text, startOf(last));
  const added = ended(lines, style, undefined);
  if (isAlone(text, close)) {
    const line = text.lastIndexOf("\n", close - 1) + 1;
    return { file, span: [line, line], text: added.map((each) => `${indent}${each}${style.eol}`).join("") };
  }
  if (last !== undefined || text.slice(startOf(block) + 1, close).trim() !== "") return undefined;
  return { file, span: [startOf(block) + 1, close], text: `${added.map((each) => `${style.eol}${indent}${each}`).join("")}${style.eol}${outer}` };
}

/** Statements in the place of those from one to another of its list. */
export function replaced(first: ts.Statement, last: ts.Statement, lines: readonly string[], style: TextStyle): Edit {
  const { text, fileName: file } = first.getSourceFile();
  const start = startOf(first);
  return { file, span: [start, last.end], text: ended(lines, style, undefined).join(`${style.eol}${indentAt(text, start)}`) };
}

/** Statements at the end of a branch, which becomes a block where it is none. */
export function appendToBranch(branch: ts.Statement, lines: readonly string[], style: TextStyle): readonly Edit[] {
  if (ts.isBlock(branch)) return [appendTo(branch, lines, style)].filter((edit) => edit !== undefined);
  const { text, fileName: file } = branch.getSourceFile();
  const outer = indentAt(text, startOf(branch.parent));
  const inner = outer + style.indent;
  const start = startOf(branch);
  const before = text.slice(0, start).trimEnd().length;
  if (text[before - 1] !== ")" || (ts.getLeadingCommentRanges(text, branch.pos) ?? []).length > 0) return [];
  const end = text[branch.end - 1] === ";" || !style.semicolon ? "" : ";";
  return [
    { file, span: [before, start], text: ` {${style.eol}${inner}` },
    { file, span: [branch.end, branch.end], text: `${end}${ended(lines, style, undefined).map((line) => `${style.eol}${inner}${line}`).join("")}${style.eol}${outer}}` },
  ];
}

/** `if (test) …` as lines: on one where the file has such branches and one statement is enough. */
export function guardLines(tree: ts.SourceFile, test: string, statements: readonly string[], style: TextStyle): readonly string[] {
  const [only, ...more] = statements;
  if (only !== undefined && more.length === 0 && !alwaysBraced(tree)) return [`if (${test}) ${only}`];
  const end = style.semicolon ? ";" : "";
  return [`if (${test}) {`, ...statements.map((each) => `${style.indent}${each}${end}`), "}"];
}

/** The list of statements that one is in. */
export function siblingsOf(statement: ts.Statement): ts.NodeArray<ts.Statement> | undefined {
  const { parent } = statement;
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseClause(parent) || ts.isDefaultClause(parent) ? parent.statements : undefined;
}

/** Whether nothing but blanks stands before an offset on its line. */
function isAlone(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() === "";
}

/** With semicolons where the file has them, or where what follows would go on. */
function ended(lines: readonly string[], style: TextStyle, next: ts.Statement | undefined): readonly string[] {
  return lines.map((line, position) => {
    if (line === "}" || line.endsWith("{") || line.endsWith(";")) return line;
    const isLast = position === lines.length - 1;
    return style.semicolon || (isLast && next !== undefined && startsAmbiguously(next)) ? `${line};` : line;
  });
}

function alwaysBraced(tree: ts.SourceFile): boolean {
  let braced = 0;
  let bare = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node)) {
      if (ts.isBlock(node.thenStatement)) braced += 1;
      else bare += 1;
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return braced > 0 && bare === 0;
}
