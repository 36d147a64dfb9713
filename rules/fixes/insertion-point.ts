/** Where a new import statement goes. */
import * as ts from "typescript";
import type { ImportForm } from "./module-kind.ts";
import { lineEndAfter, type TextStyle } from "./text-style.ts";

export interface InsertionPoint {
  readonly offset: number;
  /** What goes round the statement, line breaks included. */
  readonly before: string;
  readonly after: string;
}

/** Comments that tools read at the top of a file only. */
const PRAGMA = /@ts-(?:no)?check|eslint-|@jsx|@vitest-environment|@jest-environment|@license|@preserve|@flow|biome-ignore-all|prettier-ignore|gaplint-|^\/\/\/|^\/\*!|copyright|licen[cs]e|SPDX/i;

/** After the last import; in a file without one, after the shebang, its head comments and directives. */
export function insertionPoint(tree: ts.SourceFile, form: ImportForm, style: TextStyle): InsertionPoint {
  const { text } = tree;
  const { eol } = style;
  const last = form === "import" ? tree.statements.findLast(isImport) : leading(tree, isRequireStatement);
  if (last !== undefined) return afterStatement(text, last.end, eol);
  const directive = leading(tree, isDirective);
  if (directive !== undefined) {
    const { offset, before, after } = afterStatement(text, directive.end, eol);
    return { offset, before: before + eol, after };
  }
  return atTop(tree, eol);
}

/**
 * The last statement of a kind in the run that the file starts with, after directives. Imports are hoisted, but a
 * `require` further down may come too late for code above it.
 */
function leading(tree: ts.SourceFile, accepts: (statement: ts.Statement) => boolean): ts.Statement | undefined {
  let found: ts.Statement | undefined;
  for (const statement of tree.statements) {
    if (accepts(statement)) found = statement;
    else if (!isDirective(statement)) break;
  }
  return found;
}

function isImport(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement);
}

/** A statement that does nothing but require: `const a = require("a")`, `const b = require("b").c`. */
function isRequireStatement(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return true;
  return ts.isVariableStatement(statement) && statement.declarationList.declarations.every(({ initializer }) => initializer !== undefined && requires(initializer));
}

function requires(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return requires(node.expression);
  return ts.isCallExpression(node) && ((ts.isIdentifier(node.expression) && node.expression.text === "require") || (ts.isCallExpression(node.expression) && requires(node.expression)));
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

function afterStatement(text: string, end: number, eol: string): InsertionPoint {
  const lineEnd = lineEndAfter(text, end);
  if (lineEnd !== undefined) return { offset: lineEnd, before: eol, after: "" };
  // More code follows on the line: it keeps its place behind the new statement.
  return { offset: end, before: eol, after: eol };
}

function atTop(tree: ts.SourceFile, eol: string): InsertionPoint {
  const { text } = tree;
  const start = (text.charCodeAt(0) === 0xfeff ? 1 : 0) + (/^\uFEFF?#!.*(?:\r?\n)?/.exec(text)?.[0].replace("\uFEFF", "").length ?? 0);
  let offset = start;
  for (const comment of ts.getLeadingCommentRanges(text, start) ?? []) {
    const isHead = PRAGMA.test(text.slice(comment.pos, comment.end)) || /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(comment.end));
    if (!isHead) break;
    offset = comment.end;
  }
  if (offset === start) return { offset, before: start > 0 && text[start - 1] !== "\n" && text.charCodeAt(start - 1) !== 0xfeff ? eol : "", after: `${eol}${eol}` };
  const rest = /^[ \t]*(\r?\n)?([ \t]*\r?\n)?/.exec(text.slice(offset));
  const hasBlank = rest?.[2] !== undefined;
  if (hasBlank) {
    const line = offset + (rest?.[0].length ?? 0);
    return { offset: line, before: "", after: `${eol}${eol}` };
  }
  return { offset, before: eol, after: rest?.[1] === undefined ? eol : "" };
}
