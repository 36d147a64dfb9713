/** Puts `await` before a promise that is tested or returned as if it were its result. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { Edit, Finding, Fix, FixRequest } from "../finding.ts";
import { awaiting, isAwaited } from "./awaiting.ts";
import { decidingName, decidingPart, denialOf, saysNo, type Denial } from "./denial.ts";
import { throughHandler } from "./close-gate.ts";
import { heeded } from "./enforce-gate.ts";
import { refusalText } from "./refusal-text.ts";
import { appendToBranch, guardLines } from "./statement-edits.ts";
import { functionAround, mayAwait, namesIn, nodeAt, startOf, treeOf } from "./syntax.ts";
import { indentAt, styleOf } from "./text-style.ts";
import { isModule } from "./module-kind.ts";

type AwaitRequest = Extract<FixRequest, { readonly kind: "await-gate" | "await-return" }>;

/** One fix where the expression is in an async function and not awaited yet; none elsewhere. */
export function insertAwaitFixes(program: Program, finding: Finding, request: AwaitRequest): readonly Fix[] {
  const tree = treeOf(program, finding.file);
  const asked = tree === undefined ? undefined : nodeAt(tree, request.at, ts.isExpression);
  if (tree === undefined || asked === undefined || !ts.isExpression(asked)) return [];
  const node = request.kind === "await-gate" ? (droppedTogether(asked) ?? asked) : asked;
  const each = request.kind === "await-gate" ? perElementFixes(program, node) : [];
  if (each.length > 0) return each;
  if (isAwaited(node) || !mayAwait(node, isModule(program, tree))) return [];
  if (request.kind === "await-gate" && chained(node) !== undefined) return chainedGateFixes(program, node);
  const edits = awaiting(node);
  switch (request.kind) {
    case "await-gate":
      return awaitedGateFixes(program, node, edits, finding.span[0]);
    case "await-return":
      return [{ title: "Await the call, so that its failure reaches the catch: return await", safe: true, edits }];
  }
}

/** A gate that is waited for; where nothing would hear its verdict, its no stops the function, too. */
function awaitedGateFixes(program: Program, node: ts.Expression, edits: readonly Edit[], call: number): readonly Fix[] {
  const text = shortened(node.getText().replace(/\s+/g, " "));
  // Requests that the gate refuses were served before: that is the point, but it is a change.
  const awaited = { title: `Await the gate: await ${text}`, safe: false, edits };
  const denial = ts.isCallExpression(node) ? denialOf(program, node) : undefined;
  const style = styleOf(node.getSourceFile());
  const answer = ts.isVoidExpression(node.parent) ? node.parent : node;
  if (denial === undefined || isHeeded(answer, denial)) return [awaited];
  const refusal = refusalText(program, node, style);
  const branch = refusal === undefined ? undefined : branchOn(answer, denial);
  const acting = refusal === undefined ? undefined : branch === undefined ? heeded(answer, `await ${node.getText()}`, denial, refusal.statements, style, call) : appendToBranch(branch.thenStatement, refusal.statements, style);
  if (refusal === undefined || acting === undefined || acting.length === 0) return [];
  const isReplaced = ts.isExpressionStatement(answer.parent);
  return [{ title: `Await the gate, and stop on its no: await ${text}`, safe: false, edits: [...refusal.edits, ...(isReplaced ? [] : edits), ...acting] }];
}

/** Whether something acts on the verdict, or may: it is handed on, or a test has it in it and doesn't just tell. */
function isHeeded(answer: ts.Expression, denial: Denial): boolean {
  const { parent } = answer;
  if (ts.isExpressionStatement(parent)) return false;
  const branch = branchOn(answer, denial);
  if (branch !== undefined) return !onlyTells(branch.thenStatement) || branch.elseStatement !== undefined;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== answer) return true;
  const names = namesIn(parent.name);
  let tested = false;
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child) && child.parent !== parent && names.has(child.text) && isTested(child)) tested = true;
    ts.forEachChild(child, visit);
  };
  visit(functionAround(answer) ?? answer.getSourceFile());
  return tested;
}

/** The branch whose test is the no of an answer. */
function branchOn(answer: ts.Expression, denial: Denial): ts.IfStatement | undefined {
  let test: ts.Node = answer;
  while (ts.isExpression(test.parent)) test = test.parent;
  const { parent } = test;
  return ts.isIfStatement(parent) && parent.expression === test && saysNo(denial, decidingPart(denial, answer.getText()), parent.expression) ? parent : undefined;
}

/** Whether a branch does nothing but call something, a logger most likely. */
function onlyTells(branch: ts.Statement): boolean {
  const statements = ts.isBlock(branch) ? branch.statements : [branch];
  return statements.every((each) => ts.isExpressionStatement(each) && ts.isCallExpression(ts.isAwaitExpression(each.expression) ? each.expression.expression : each.expression));
}

/** Whether a name stands where its value decides what runs, or goes somewhere that may. */
function isTested(name: ts.Node): boolean {
  const { parent } = name;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isSwitchStatement(parent)) return parent.expression === name;
  if (ts.isConditionalExpression(parent)) return parent.condition === name;
  if (ts.isBinaryExpression(parent)) return true;
  if (ts.isReturnStatement(parent)) return true;
  const isWhole = ts.isPrefixUnaryExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isAwaitExpression(parent) || (ts.isPropertyAccessExpression(parent) && parent.expression === name);
  return isWhole && isTested(parent);
}

/** The `Promise.all([gate(), …])` that nobody waits for: the other gates in it are dropped as well. */
function droppedTogether(node: ts.Expression): ts.CallExpression | undefined {
  const list = node.parent;
  const call = list.parent;
  if (!ts.isArrayLiteralExpression(list) || !ts.isCallExpression(call) || call.arguments[0] !== list || !ts.isExpressionStatement(call.parent)) return undefined;
  return call.expression.getText() === "Promise.all" ? call : undefined;
}

/** A gate that is asked of each element: `list.every((each) => gate(each))` tests promises, `list.forEach(async …)` waits for none. */
function perElementFixes(program: Program, node: ts.Expression): readonly Fix[] {
  const tree = node.getSourceFile();
  const callback = ts.isArrowFunction(node) ? node : functionAround(node);
  const call = callback?.parent;
  if (callback === undefined || !ts.isArrowFunction(callback) || call === undefined || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
  if (call.arguments.length !== 1 || call.arguments[0] !== callback || !mayAwait(call, isModule(program, tree))) return [];
  const { name } = call.expression;
  const isAsync = callback.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  const tests = /^(?:every|some)$/.test(name.text) && (isAsync || callback.body === node);
  const runs = name.text === "forEach" && isAsync && ts.isExpressionStatement(call.parent);
  if (!tests && !runs) return [];
  const { fileName: file } = tree;
  const [before, after] = tests ? ["(await Promise.all(", `)).${name.text}(Boolean)`] : ["await Promise.all(", ")"];
  return [
    {
      title: `Await the gate for each: await Promise.all(${shortened(call.expression.expression.getText())}.map(…))`,
      safe: false,
      edits: [{ file, span: [startOf(call), startOf(call)], text: before }, { file, span: [startOf(name), name.end], text: "map" }, { file, span: [call.end, call.end], text: after }],
    },
  ];
}

/** The method that a promise is chained to: an `await` inside of the chain would leave it nothing to chain to. */
function chained(node: ts.Node): ts.CallExpression | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node || !/^(?:then|catch|finally)$/.test(parent.name.text)) return undefined;
  return ts.isCallExpression(parent.parent) && parent.parent.expression === parent ? parent.parent : undefined;
}

/** `gate().then((verdict) => { if (!verdict) … });` as a verdict that is awaited and acted on, where that is all the callback does. */
function chainedGateFixes(program: Program, gate: ts.Expression): readonly Fix[] {
  const chain = chained(gate);
  const [callback, ...others] = chain?.arguments ?? [];
  const statement = chain?.parent;
  if (chain === undefined || statement === undefined || !ts.isExpressionStatement(statement) || callback === undefined || others.length > 0) return [];
  if (ts.isPropertyAccessExpression(chain.expression) && chain.expression.name.text === "catch" && (ts.isArrowFunction(callback) || ts.isFunctionExpression(callback))) {
    const start = startOf(statement);
    return throughHandler(callback, styleOf(gate.getSourceFile())).map((through) => ({ ...through, title: "Await the gate, and let its refusal through", edits: [{ file: gate.getSourceFile().fileName, span: [start, start], text: "await " }, ...through.edits] }));
  }
  if (!ts.isPropertyAccessExpression(chain.expression) || chain.expression.name.text !== "then" || !ts.isArrowFunction(callback) || !ts.isBlock(callback.body)) return [];
  const [branch, ...more] = callback.body.statements;
  const [verdict] = callback.parameters;
  if (branch === undefined || more.length > 0 || !ts.isIfStatement(branch) || branch.elseStatement !== undefined || verdict === undefined) return [];
  const tree = gate.getSourceFile();
  const style = styleOf(tree);
  const denial = denialOf(program, gate);
  const refusal = refusalText(program, statement, style);
  const part = denial === undefined ? undefined : decidingName(denial, verdict.name);
  if (denial === undefined || part === undefined || refusal === undefined || !saysNo(denial, part, branch.expression)) return [];
  if (isTaken(statement, verdict.name)) return [];
  const end = style.semicolon ? ";" : "";
  const indent = indentAt(tree.text, startOf(statement));
  const lines = [`const ${verdict.name.getText()} = await ${gate.getText()}${end}`, ...guardLines(tree, branch.expression.getText(), refusal.statements, style)];
  const text = lines.join(`${style.eol}${indent}`) + (lines.at(-1)?.endsWith("}") === true ? "" : end);
  return [{ title: `Await the gate, and stop on its no: await ${shortened(gate.getText())}`, safe: false, edits: [...refusal.edits, { file: tree.fileName, span: [startOf(statement), statement.end], text }] }];
}

/** Whether the function says a name of the pattern outside of the statement. */
function isTaken(statement: ts.Statement, pattern: ts.BindingName): boolean {
  const own = namesIn(pattern);
  let found = false;
  const visit = (node: ts.Node): void => {
    if (node === statement) return;
    if (ts.isIdentifier(node) && own.has(node.text)) found = true;
    ts.forEachChild(node, visit);
  };
  visit(functionAround(statement) ?? statement.getSourceFile());
  return found;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
