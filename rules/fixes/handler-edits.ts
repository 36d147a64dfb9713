/** Edits of failure handlers: a statement first on their path, and a name for what was caught. */
import * as ts from "typescript";
import type { Edit } from "../finding.ts";
import { freeName, namesIn, startOf } from "./syntax.ts";
import { indentAt, lineEndAfter, type TextStyle } from "./text-style.ts";

export type Handler = ts.CatchClause | ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;

/** How code in the handler refers to the failure. */
export interface CaughtError {
  /** Undefined where the handler isn't given one, and can't be. */
  readonly expression: string | undefined;
  /** What names it, where nothing does yet. */
  readonly naming: readonly Edit[];
}

const NAMES = ["error", "err", "cause", "failure"] as const;

/** The name of the caught value, or the edit that gives it one. The parts of a pattern stand for the whole. */
export function caughtError(handler: Handler): CaughtError {
  const name = ts.isCatchClause(handler) ? handler.variableDeclaration?.name : handler.parameters[0]?.name;
  if (name !== undefined) return { expression: expressionOf(name), naming: [] };
  const chosen = nameForError(handler);
  const file = handler.getSourceFile().fileName;
  if (ts.isCatchClause(handler)) {
    const end = startOf(handler) + "catch".length;
    return { expression: chosen, naming: [{ file, span: [end, end], text: ` (${chosen})` }] };
  }
  // Others than the promise may call a function by its name, without an error to give.
  if (!ts.isArrowFunction(handler) && !ts.isFunctionExpression(handler)) return { expression: undefined, naming: [] };
  if (!ts.isCallExpression(handler.parent)) return { expression: undefined, naming: [] };
  const open = parameterListStart(handler);
  // Where nothing is known of the promise, a parameter without a type would be an error under `strict`.
  const typed = /\.[cm]?tsx?$/.test(file) ? `${chosen}: unknown` : chosen;
  return open === undefined ? { expression: undefined, naming: [] } : { expression: chosen, naming: [{ file, span: [open, open], text: typed }] };
}

function expressionOf(name: ts.BindingName): string | undefined {
  if (ts.isIdentifier(name)) return name.text;
  const parts = name.elements.flatMap((element) => (!ts.isOmittedExpression(element) && ts.isIdentifier(element.name) ? [element.name.text] : []));
  return parts.length === 0 ? undefined : `{ ${parts.join(", ")} }`;
}

/** A name for what was caught: as the file's other handlers call it, unless the node means something else by that name. */
export function nameForError(node: ts.Node): string {
  const counts = new Map<string, number>();
  const visit = (child: ts.Node): void => {
    const name = ts.isCatchClause(child) ? child.variableDeclaration?.name : undefined;
    if (name !== undefined && ts.isIdentifier(name)) counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
    ts.forEachChild(child, visit);
  };
  visit(node.getSourceFile());
  const usual = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name).filter((name) => !name.startsWith("_"));
  const [first = NAMES[0], ...rest] = [...usual, ...NAMES];
  return freeName([first, ...rest], namesIn(node));
}

/** Offset after the `(` of an empty parameter list. */
function parameterListStart(fn: ts.ArrowFunction | ts.FunctionExpression): number | undefined {
  const open = fn.getChildren().find((child) => child.kind === ts.SyntaxKind.OpenParenToken);
  return open?.end;
}

/** The edits that make `statement` (without its end) the first of the handler. */
export function insertFirst(handler: Handler, statement: string, caught: CaughtError | undefined, style: TextStyle): readonly Edit[] {
  const naming = caught?.naming ?? [];
  const body = ts.isCatchClause(handler) ? handler.block : handler.body;
  if (body === undefined) return [];
  return [...naming, ...(ts.isBlock(body) ? intoBlock(body, statement, style) : intoExpression(body, statement, style))];
}

function intoBlock(block: ts.Block, statement: string, style: TextStyle): readonly Edit[] {
  const tree = block.getSourceFile();
  const { text, fileName: file } = tree;
  const { eol } = style;
  const directive = block.statements.slice(0, Math.max(0, block.statements.findIndex((each) => !isDirective(each)))).at(-1);
  const at = directive?.end ?? startOf(block) + 1;
  const next = block.statements.find((each) => startOf(each) >= at);
  const end = style.semicolon || (next !== undefined && /^[([`+\-/]/.test(text.slice(startOf(next)))) ? ";" : "";
  const outer = indentAt(text, startOf(block));
  const insert = (offset: number, inserted: string): readonly Edit[] => [{ file, span: [offset, offset], text: inserted }];

  const isOneLine = !/[\r\n]/.test(text.slice(startOf(block), block.end));
  if (isOneLine && block.statements.length > 0) return insert(at, ` ${statement}${end || ";"}`);
  if (isOneLine) {
    const inner = text.slice(at, block.end - 1).trim();
    const kept = inner === "" ? "" : `${eol}${outer}${style.indent}${inner}`;
    return [{ file, span: [at, block.end - 1], text: `${kept}${eol}${outer}${style.indent}${statement}${end}${eol}${outer}` }];
  }
  const indent = next === undefined ? outer + style.indent : indentAt(text, startOf(next));
  const lineEnd = lineEndAfter(text, at);
  if (lineEnd !== undefined) return insert(lineEnd, `${eol}${indent}${statement}${end}`);
  return insert(at, `${eol}${indent}${statement}${end || ";"}`);
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

/** `() => value` becomes a block that returns it. */
function intoExpression(body: ts.Expression, statement: string, style: TextStyle): readonly Edit[] {
  const tree = body.getSourceFile();
  const { text, fileName: file } = tree;
  const end = style.semicolon ? ";" : "";
  const outer = indentAt(text, startOf(body.parent));
  const inner = outer + style.indent;
  const start = startOf(body);
  return [
    { file, span: [start, start], text: `{${style.eol}${inner}${statement}${end}${style.eol}${inner}return ` },
    { file, span: [body.end, body.end], text: `${end}${style.eol}${outer}}` },
  ];
}
