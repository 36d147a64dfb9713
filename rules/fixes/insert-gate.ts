/** call-before-gate: asks a gate of the project before a call that nobody gates, in the way another place asks it. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { Finding, Fix, FixRequest, Place } from "../finding.ts";
import { insertFirst } from "./handler-edits.ts";
import { isModule } from "./module-kind.ts";
import { isCaught, refusalText } from "./refusal-text.ts";
import { guardLines, insertBefore, siblingsOf } from "./statement-edits.ts";
import { declaredIn, leaves } from "./statements.ts";
import { containsAwait, functionAround, mayAwait, nodeAt, startOf, treeOf } from "./syntax.ts";
import { indentAt, styleOf } from "./text-style.ts";
import { Transplant } from "./transplant.ts";

type InsertRequest = Extract<FixRequest, { readonly kind: "insert-gate" }>;

/** One suggestion where everything that a gate elsewhere is asked about means the same here. */
export function insertGateFixes(program: Program, _finding: Finding, request: InsertRequest): readonly Fix[] {
  for (const before of request.before) {
    for (const gate of request.gates) {
      const fix = fixAt(program, before, gate);
      if (fix !== undefined) return [fix];
    }
  }
  return [];
}

function fixAt(program: Program, before: Place, gate: Place): Fix | undefined {
  const call = expressionAt(program, before);
  const asked = expressionAt(program, gate);
  const sample = asked === undefined ? undefined : sampleOf(asked);
  const fn = call === undefined ? undefined : functionAround(call);
  if (call === undefined || sample === undefined || fn === undefined || fn === functionAround(sample.statement)) return undefined;
  const tree = call.getSourceFile();
  const style = styleOf(tree);
  for (const place of placesFor(call, fn)) {
    const refusal = sample.test === undefined ? undefined : refusalText(program, place, style);
    if (sample.test !== undefined && refusal === undefined) continue;
    const throws = refusal?.throws ?? true;
    const needsAwait = containsAwait(sample.asks);
    if ((throws && isCaught(place)) || (needsAwait && !mayAwait(place, isModule(program, tree)))) continue;
    const transplant = new Transplant(program, sample.statement, fn, place);
    const indent = indentAt(tree.text, startOf(place));
    const declared = transplant.take(sample.asks);
    if (declared === undefined || (declared.some(containsAwait) && !mayAwait(place, isModule(program, tree)))) continue;
    const copied = [...declared, ...sample.kept].map((each) => textOf(each, indent));
    const lines = [...copied, ...(sample.test === undefined ? [textOf(sample.statement, indent)] : guardLines(tree, textOf(sample.test, indent), refusal?.statements ?? [], style))];
    const edits = ts.isStatement(place) ? [insertBefore(place, lines, style)] : ts.isArrowFunction(fn) && lines.length === 1 ? insertFirst(fn, lines[0] ?? "", undefined, style) : [];
    const known = edits.filter((edit) => edit !== undefined);
    if (known.length === 0 || known.length < edits.length) continue;
    return {
      title: `Ask the gate first, as ${functionName(sample.statement)} does: ${shortened(sample.asks.getText())}`,
      // Requests that the gate refuses were served before: that is the point, but it is a change.
      safe: false,
      edits: [...(refusal?.edits ?? []), ...transplant.imports, ...known],
      reads: [{ file: gate.file, span: [startOf(sample.statement), sample.statement.end] }],
    };
  }
  return undefined;
}

function expressionAt(program: Program, { file, span }: Place): ts.Expression | undefined {
  const tree = treeOf(program, file);
  const node = tree === undefined ? undefined : nodeAt(tree, span, ts.isExpression);
  return node !== undefined && ts.isExpression(node) ? node : undefined;
}

/** How a gate is asked somewhere: by a statement that throws, or by a test on which the function leaves. */
interface Sample {
  readonly statement: ts.Statement;
  /** What has to mean the same elsewhere. */
  readonly asks: ts.Node;
  readonly test: ts.Expression | undefined;
  /** Declarations of the verdict that the test reads. */
  readonly kept: readonly ts.Statement[];
}

function sampleOf(gate: ts.Expression): Sample | undefined {
  let node: ts.Node = gate;
  while (!ts.isStatement(node)) {
    if (ts.isFunctionLike(node) || ts.isSourceFile(node)) return undefined;
    node = node.parent;
  }
  if (functionAround(gate) === undefined || siblingsOf(node) === undefined || isConditional(node)) return undefined;
  if (ts.isExpressionStatement(node)) return unwrapped(node.expression) === gate ? { statement: node, asks: node, test: undefined, kept: [] } : undefined;
  if (isGuard(node)) return node.expression.pos <= gate.pos && gate.end <= node.expression.end ? { statement: node, asks: node.expression, test: node.expression, kept: [] } : undefined;
  if (!ts.isVariableStatement(node) || node.declarationList.declarations.length !== 1) return undefined;
  const list = siblingsOf(node);
  const next = list?.[list.indexOf(node) + 1];
  const names = declaredIn(node);
  const reads = next !== undefined && isGuard(next) && namesOf(next.expression).every((name) => names.has(name));
  return reads ? { statement: next, asks: node, test: next.expression, kept: [node] } : undefined;
}

/** Whether its function comes to a statement in some cases only: whom the gate is not meant for it would refuse elsewhere. */
function isConditional(statement: ts.Statement): boolean {
  for (let node: ts.Node = statement.parent; !ts.isFunctionLike(node) && !ts.isSourceFile(node); node = node.parent) {
    if (ts.isIfStatement(node) || ts.isCaseOrDefaultClause(node) || ts.isIterationStatement(node, false) || ts.isCatchClause(node)) return true;
  }
  return false;
}

function namesOf(test: ts.Node): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) visit(node.expression);
    else if (ts.isIdentifier(node)) found.push(node.text);
    else ts.forEachChild(node, visit);
  };
  visit(test);
  return found;
}

function isGuard(statement: ts.Statement): statement is ts.IfStatement {
  return ts.isIfStatement(statement) && statement.elseStatement === undefined && leaves(statement.thenStatement);
}

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

/** Statements of the function that the call is in, the outermost first; its body where that is an expression. */
function placesFor(call: ts.Node, fn: ts.FunctionLikeDeclaration): readonly (ts.Statement | ts.Expression)[] {
  if (fn.body !== undefined && !ts.isBlock(fn.body)) return [fn.body];
  const places: ts.Statement[] = [];
  for (let node = call; node !== fn && !ts.isSourceFile(node); node = node.parent) if (ts.isStatement(node) && siblingsOf(node) !== undefined) places.unshift(node);
  return places;
}

/** The text of a node without its end, its further lines moved to an indentation. */
function textOf(node: ts.Node, indent: string): string {
  const from = indentAt(node.getSourceFile().text, startOf(node));
  return node.getText().replace(/;$/, "").split(/\r?\n/).map((line, position) => (position > 0 && line.startsWith(from) ? indent + line.slice(from.length) : line)).join("\n");
}

function functionName(node: ts.Node): string {
  for (let fn = functionAround(node); fn !== undefined; fn = functionAround(fn)) {
    if (fn.name !== undefined) return fn.name.getText();
    if (ts.isVariableDeclaration(fn.parent) || ts.isPropertyAssignment(fn.parent)) return fn.parent.name.getText();
    const route = ts.isCallExpression(fn.parent) ? fn.parent.arguments[0] : undefined;
    if (route !== undefined && ts.isStringLiteralLike(route)) return route.text;
  }
  return "another place";
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/;$/, "");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
