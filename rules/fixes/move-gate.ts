/** call-before-gate: moves a gate that is asked too late in front of the call, with the statements that it needs. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { Edit, Finding, Fix, FixRequest } from "../finding.ts";
import { assignedIn, calledOnIn, declaredIn, leaves, namesRead, startsAmbiguously } from "./statements.ts";
import { functionAround, nodeAt, startOf, treeOf } from "./syntax.ts";
import { lineEndAfter, styleOf } from "./text-style.ts";

type MoveRequest = Extract<FixRequest, { readonly kind: "move-gate" }>;

/** Statements of one list, and where in it the call and the gate stand. */
export interface Order {
  readonly statements: readonly ts.Statement[];
  /** -1 where the gate moves in front of all of them. */
  readonly call: number;
  readonly gate: number;
}

/**
 * One suggestion where gate and call stand in one list of statements, and nothing of what the gate is asked about is
 * made by what it moves over.
 */
export function moveGateFixes(program: Program, finding: Finding, request: MoveRequest): readonly Fix[] {
  const tree = treeOf(program, finding.file);
  const gate = tree === undefined ? undefined : nodeAt(tree, request.gate, ts.isExpression);
  const call = tree === undefined ? undefined : nodeAt(tree, finding.span, ts.isExpression);
  const order = gate === undefined || call === undefined ? undefined : orderOf(gate, call);
  if (tree === undefined || gate === undefined || order === undefined || functionAround(gate) === undefined) return [];
  const moved = toMove(order, gate);
  const first = order.statements[order.call];
  if (moved === undefined || first === undefined) return [];

  const { text, fileName: file } = tree;
  const target = linesOf(first);
  const lines = moved.map(linesOf);
  const known = lines.filter((each) => each !== undefined);
  const follower = order.statements[order.gate + 1];
  const touched = [first, ...moved, ...(follower === undefined ? [] : [follower])];
  if (target === undefined || known.length < lines.length || touched.some(startsAmbiguously)) return [];
  const { eol } = styleOf(tree);
  const inserted: Edit = { file, span: [target[0], target[0]], text: known.map(([start, end]) => text.slice(start, end) + eol).join("") };
  const removed = known.map((span): Edit => ({ file, span: withBlankLine(text, span), text: "" }));
  return [
    {
      title: `Ask the gate before the call: ${shortened(text.slice(...request.gate))}`,
      // Requests that the gate refuses don't reach the model any more: that is the point, but it is a change.
      safe: false,
      edits: [inserted, ...removed],
      // A gate that is late for several calls moves once.
      reads: known.map((span) => ({ file, span })),
    },
  ];
}

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** The list of statements that both are in, with no function between it and either of them but one that the call is given to be run in. */
function orderOf(gate: ts.Node, call: ts.Node): Order | undefined {
  const outer = new Set<ts.Node>();
  for (let node = call; !ts.isSourceFile(node); node = node.parent) {
    // The call is told to be before the gate, so a callback around it runs where it is written: `withFallback(tier, (model) => …)`.
    if (ts.isFunctionLike(node) && !isCallback(node)) break;
    outer.add(node);
  }
  for (let node = gate; !ts.isSourceFile(node) && !ts.isFunctionLike(node); node = node.parent) {
    const { parent } = node;
    if (!ts.isBlock(parent) || !ts.isStatement(node)) continue;
    const at = parent.statements.findIndex((each) => outer.has(each));
    const own = parent.statements.indexOf(node);
    if (at >= 0) return at < own ? { statements: parent.statements, call: at, gate: own } : undefined;
  }
  return undefined;
}

function isCallback(node: ts.Node): boolean {
  return (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isCallExpression(node.parent) && node.parent.arguments.some((argument) => argument === node);
}

/**
 * The gate's statement and those between call and gate that it can't do without, in their order: declarations of what
 * it names, the guards that narrow that, the branch that acts on its verdict. Undefined where one of them needs
 * something of what stays behind.
 */
export function toMove({ statements, call, gate: at }: Order, gate: ts.Node): readonly ts.Statement[] | undefined {
  const from = Math.max(call, 0);
  const statement = statements[at];
  if (statement === undefined || !isAsked(statement, gate)) return undefined;
  const moved = new Set<number>([at]);
  if (ts.isVariableStatement(statement)) {
    const branch = statements[at + 1];
    const verdict = declaredIn(statement);
    if (branch === undefined || !isGuard(branch) || ![...namesRead(branch.expression)].some((name) => verdict.has(name))) return undefined;
    moved.add(at + 1);
  }
  const part = (index: number): ts.Statement[] => statements.slice(index, index + 1);
  for (let grows = true; grows; ) {
    grows = false;
    const wanted = new Set([...moved].flatMap(part).flatMap((each) => [...namesRead(each)]));
    for (let index = from; index < at; index += 1) {
      if (moved.has(index)) continue;
      for (const each of part(index)) {
        if (!isNeeded(each, wanted)) continue;
        if (index === call || !(ts.isVariableStatement(each) || isGuard(each))) return undefined;
        moved.add(index);
        grows = true;
      }
    }
  }
  const indexes = [...moved].sort((a, b) => a - b);
  const going = indexes.flatMap(part);
  const staying = statements.slice(from, at).filter((_, index) => !moved.has(from + index));
  const read = new Set(going.flatMap((each) => [...namesRead(each)]));
  const written = new Set(going.flatMap((each) => [...assignedIn(each)]));
  const isTangled = staying.some((each) => [...assignedIn(each), ...calledOnIn(each)].some((name) => read.has(name)) || [...namesRead(each)].some((name) => written.has(name)));
  return isTangled ? undefined : going;
}

/** Whether a statement does nothing but ask the gate, keep its verdict, or leave on it. */
function isAsked(statement: ts.Statement, gate: ts.Node): boolean {
  if (ts.isExpressionStatement(statement)) return unwrapped(statement.expression) === gate;
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.length === 1;
  return isGuard(statement) && statement.expression.pos <= gate.pos && gate.end <= statement.expression.end;
}

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

/** `if (…) return …`: what follows knows that its test failed. */
function isGuard(statement: ts.Statement): statement is ts.IfStatement {
  return ts.isIfStatement(statement) && statement.elseStatement === undefined && leaves(statement.thenStatement);
}

function isNeeded(statement: ts.Statement, wanted: ReadonlySet<string>): boolean {
  const names = isGuard(statement) ? namesRead(statement.expression) : declaredIn(statement);
  return [...names].some((name) => wanted.has(name));
}

/** The lines of a statement and of the comments right above it; undefined where it shares a line with other code. */
export function linesOf(statement: ts.Statement): readonly [number, number] | undefined {
  const { text } = statement.getSourceFile();
  let start = startOf(statement);
  for (const comment of [...(ts.getLeadingCommentRanges(text, statement.pos) ?? [])].reverse()) {
    if (/\n[ \t]*\r?\n/.test(text.slice(comment.end, start))) break;
    start = comment.pos;
  }
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const end = lineEndAfter(text, statement.end);
  return end === undefined || text.slice(line, start).trim() !== "" ? undefined : [line, end];
}

/** With its line break, and with the blank line after it where one stands before it, too. */
export function withBlankLine(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const next = end + (/^\r?\n/.exec(text.slice(end))?.[0].length ?? 0);
  const blank = /^[ \t]*\r?\n/.exec(text.slice(next))?.[0].length ?? 0;
  const isAfterBlank = /(?:\n[ \t]*\r?\n|\{[ \t]*\r?\n)$/.test(text.slice(0, start));
  return [start, isAfterBlank ? next + blank : next];
}
