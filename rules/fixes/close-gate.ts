/** call-before-gate: makes a gate that breaks refuse, where its failure is swallowed or counts as a yes. */
import * as ts from "typescript";
import { gatesOf } from "../../analysis/link/gates/checks.ts";
import { failedLookups } from "../../analysis/link/gates/gaps.ts";
import { polarityOfName } from "../../analysis/link/gates/words.ts";
import type { FunctionId } from "../../analysis/lower/facts.ts";
import type { Program } from "../../analysis/link/program.ts";
import type { Edit, Finding, Fix, FixRequest } from "../finding.ts";
import { caughtError } from "./handler-edits.ts";
import { refusalText } from "./refusal-text.ts";
import { appendTo, replaced } from "./statement-edits.ts";
import { leaves } from "./statements.ts";
import { functionAround, nodeAt, startOf, treeOf } from "./syntax.ts";
import { indentAt, styleOf, type TextStyle } from "./text-style.ts";

type CloseRequest = Extract<FixRequest, { readonly kind: "close-gate" }>;

/** Suggestions: refuse what got no verdict, in the form that the function has for it, or let the failure through. */
export function closeGateFixes(program: Program, _finding: Finding, request: CloseRequest): readonly Fix[] {
  const { file, span } = request.where;
  const tree = treeOf(program, file);
  const node = tree === undefined ? undefined : nodeAt(tree, span, (each) => ts.isCatchClause(each) || ts.isExpression(each));
  if (tree === undefined || node === undefined) return [];
  const style = styleOf(tree);
  const flipped = flip(node) ?? flipBranch(node);
  if (flipped !== undefined) return [suggestion("Answer no where the gate itself fails", [...flipped, ...others(program, node, flipped)])];
  if (ts.isCatchClause(node)) return throughClause(program, node, style);
  return (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) ? throughHandler(node, style) : [];
}

function suggestion(title: string, edits: readonly Edit[]): Fix {
  // What went on without a verdict stops: that is the point, but it is a change.
  return { title, safe: false, edits };
}

/** The constant yes of an expression, of what a handler returns, or of the returns of a clause, turned into a no. */
function flip(node: ts.Node): readonly Edit[] | undefined {
  const edits = answersOf(node).map(turned);
  return edits.length > 0 && edits.every((edit) => edit !== undefined) ? edits.filter((edit) => edit !== undefined) : undefined;
}

/** The same for the branch that a test of a failed lookup opens: `if (!response.ok) return true;`. */
function flipBranch(node: ts.Node): readonly Edit[] | undefined {
  let test = node;
  while (ts.isExpression(test.parent)) test = test.parent;
  return ts.isIfStatement(test.parent) && test.parent.expression === test ? flip(test.parent) : undefined;
}

/** What else of the gate says yes when it fails: mended by itself, neither would be of use. */
function others(program: Program, node: ts.Node, known: readonly Edit[]): readonly Edit[] {
  const tree = node.getSourceFile();
  const around = functionAround(node);
  const id = around === undefined ? -1 : (program.facts(tree.fileName)?.functions.findIndex(({ span }) => span[0] === startOf(around) && span[1] === around.end) ?? -1);
  if (id === -1) return [];
  const tests = failedLookups(gatesOf(program), { file: tree.fileName, fn: id as FunctionId }).map(({ place }) => nodeAt(tree, place.span, ts.isExpression));
  return tests.flatMap((test) => (test === undefined ? [] : (flipBranch(test) ?? []))).filter((edit) => !known.some((one) => one.span[0] === edit.span[0]));
}

function answersOf(node: ts.Node): readonly ts.Expression[] {
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return [node.body];
  if (ts.isExpression(node) && !ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return [node];
  const found: ts.Expression[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isReturnStatement(child) && child.expression !== undefined) found.push(child.expression);
    if (!ts.isFunctionLike(child)) ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

function turned(answer: ts.Expression): Edit | undefined {
  const { fileName: file } = answer.getSourceFile();
  if (ts.isParenthesizedExpression(answer) || ts.isAsExpression(answer) || ts.isSatisfiesExpression(answer)) return turned(answer.expression);
  if (answer.kind === ts.SyntaxKind.TrueKeyword) return { file, span: [startOf(answer), answer.end], text: "false" };
  if (answer.kind === ts.SyntaxKind.FalseKeyword) return { file, span: [startOf(answer), answer.end], text: "true" };
  if (!ts.isObjectLiteralExpression(answer)) return undefined;
  const deciding = answer.properties.filter((each): each is ts.PropertyAssignment => ts.isPropertyAssignment(each) && polarityOfName(each.name.getText()) !== undefined && isBoolean(each.initializer));
  const [only, ...others] = deciding;
  return only === undefined || others.length > 0 ? undefined : turned(only.initializer);
}

function isBoolean(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}

/** A clause that goes on: it refuses as its function does, or throws again. */
function throughClause(program: Program, clause: ts.CatchClause, style: TextStyle): readonly Fix[] {
  const last = clause.block.statements.at(-1);
  const handedOn = handingOn(clause.block.statements);
  if (functionAround(clause) === undefined || (last !== undefined && handedOn === undefined && leaves(last))) return [];
  const ending = (lines: readonly string[]): Edit | undefined => (last === undefined || handedOn === undefined ? appendTo(clause.block, lines, style) : replaced(handedOn.statement, last, lines, style));
  const refusal = refusalText(program, clause, style);
  const caught = caughtError(clause);
  const refused = refusal === undefined || refusal.throws ? undefined : ending(refusal.statements);
  const answers = refusal === undefined || refused === undefined ? [] : [suggestion("Refuse where the gate fails", [...refusal.edits, refused])];
  if (caught.expression === undefined || !/^\w+$/.test(caught.expression)) return answers;
  const through = handedOn?.takesError === true ? givenError(handedOn.call, caught.expression) : ending([`throw ${caught.expression}`]);
  return through === undefined ? answers : [...answers, suggestion("Let the gate's failure through the catch", [...caught.naming, through])];
}

/** What lets a middleware's request go on: `next()`, told apart by whether the framework takes an error there. */
interface HandingOn {
  readonly statement: ts.Statement;
  readonly call: ts.CallExpression;
  readonly takesError: boolean;
}

/** How statements end by handing the request on: they call a parameter that their function is given after the request, with nothing to tell. */
function handingOn(statements: readonly ts.Statement[]): HandingOn | undefined {
  const last = statements.at(-1);
  const statement = last !== undefined && ts.isReturnStatement(last) && last.expression === undefined ? statements.at(-2) : last;
  const made = statement !== undefined && (ts.isExpressionStatement(statement) || ts.isReturnStatement(statement)) ? statement.expression : undefined;
  const handed = made === undefined ? undefined : handedBy(made);
  return statement === undefined || handed === undefined ? undefined : { statement, ...handed };
}

/** A call of the `next` that a function around it is given after the request, with nothing to tell. */
function handedBy(made: ts.Expression): Omit<HandingOn, "statement"> | undefined {
  let call = made;
  while (ts.isAwaitExpression(call) || ts.isParenthesizedExpression(call)) call = call.expression;
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression) || call.arguments.length > 0) return undefined;
  const { text } = call.expression;
  for (let fn = functionAround(call); fn !== undefined; fn = functionAround(fn)) {
    const position = fn.parameters.findIndex(({ name }) => ts.isIdentifier(name) && name.text === text);
    // `(request, response, next)` is Express's and Connect's, whose `next` takes an error; `(context, next)` is Koa's and Hono's, who catch one.
    if (position >= 0) return position < 1 ? undefined : { call, takesError: position === 2 };
  }
  return undefined;
}

function givenError(call: ts.CallExpression, error: string): Edit {
  const close = call.end - 1;
  return { file: call.getSourceFile().fileName, span: [close, close], text: error };
}

/** `gate().catch(() => {})` without its `catch`, or with one that throws again. */
export function throughHandler(handler: ts.ArrowFunction | ts.FunctionExpression, style: TextStyle): readonly Fix[] {
  const call = handler.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
  const { fileName: file, text } = handler.getSourceFile();
  const title = "Let the gate's failure through";
  const { body } = handler;
  const handed = ts.isBlock(body) ? handingOn(body.statements) : handedBy(body);
  const handsOnOnly = handed !== undefined && !handed.takesError && (!ts.isBlock(body) || body.statements.length === 1);
  const isEmpty = ts.isBlock(body) ? body.statements.length === 0 : /^(?:undefined|null|void 0)$/.test(body.getText());
  if (isEmpty || handsOnOnly) return [suggestion(title, [{ file, span: [call.expression.expression.end, call.end], text: "" }])];
  const caught = caughtError(handler);
  if (caught.expression === undefined || !/^\w+$/.test(caught.expression)) return [];
  if (handed?.takesError === true) return [suggestion(title, [...caught.naming, givenError(handed.call, caught.expression)])];
  const thrown = `throw ${caught.expression}`;
  if (ts.isBlock(body)) {
    const last = body.statements.at(-1);
    const edit = last !== undefined && leaves(last) ? undefined : appendTo(body, [thrown], style);
    return edit === undefined ? [] : [suggestion(title, [...caught.naming, edit])];
  }
  const end = style.semicolon ? ";" : "";
  const outer = indentAt(text, startOf(handler));
  const line = `${style.eol}${outer}${style.indent}`;
  return [suggestion(title, [...caught.naming, { file, span: [startOf(body), startOf(body)], text: `{${line}` }, { file, span: [body.end, body.end], text: `${end}${line}${thrown}${end}${style.eol}${outer}}` }])];
}
