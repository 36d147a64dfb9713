/** call-before-gate: acts on the verdict of a gate that is asked and not heard. */
import * as ts from "typescript";
import { gatesOf } from "../../analysis/link/gates/checks.ts";
import type { Program } from "../../analysis/link/program.ts";
import type { Edit, Finding, Fix, FixRequest } from "../finding.ts";
import { awaiting, isAwaited } from "./awaiting.ts";
import { decidingName, decidingPart, denialOf, denialTest, saysNo, type Denial } from "./denial.ts";
import { isModule } from "./module-kind.ts";
import { refusalText } from "./refusal-text.ts";
import { appendToBranch, guardLines, insertAfter, siblingsOf } from "./statement-edits.ts";
import { leaves } from "./statements.ts";
import { expressionOf, freeName, functionAround, mayAwait, namesIn, nodeAt, startOf, treeOf } from "./syntax.ts";
import { styleOf, type TextStyle } from "./text-style.ts";

type EnforceRequest = Extract<FixRequest, { readonly kind: "enforce-gate" }>;

/** One suggestion where the gate's answer is dropped or kept in a variable, and something says what its no looks like. */
export function enforceGateFixes(program: Program, finding: Finding, request: EnforceRequest): readonly Fix[] {
  const tree = treeOf(program, finding.file);
  const gate = tree === undefined ? undefined : nodeAt(tree, request.gate, ts.isCallExpression);
  if (tree === undefined || gate === undefined || !ts.isCallExpression(gate)) return [];
  const denial = denialOf(program, gate);
  const answer = whole(gate);
  const style = styleOf(tree);
  const refusal = refusalText(program, gate, style);
  if (denial === undefined || refusal === undefined || functionAround(gate) === undefined) return [];
  // A verdict that nobody waits for is none: a promise is always true.
  const waits = !isAwaited(gate) && isAsync(program, gate);
  if (waits && !mayAwait(gate, isModule(program, tree))) return [];
  const text = waits ? `await ${answer.getText()}` : answer.getText();
  const changed = heeded(answer, text, denial, refusal.statements, style, finding.span[0]);
  if (changed === undefined || changed.length === 0) return [];
  const awaited = waits && !ts.isExpressionStatement(answer.parent) ? awaiting(gate) : [];
  // Requests that the gate refuses were served before: that is the point, but it is a change.
  return [{ title: `Stop on the gate's no: ${shown(denial, text)}`, safe: false, edits: [...refusal.edits, ...awaited, ...changed], reads: [{ file: tree.fileName, span: [startOf(gate), gate.end] }] }];
}

function isAsync(program: Program, gate: ts.Expression): boolean {
  const at = expressionOf(program, gate);
  return at !== undefined && gatesOf(program).checkOf(at)?.async === true;
}

function shown(denial: Denial, answer: string): string {
  const text = `if (${testOf(denial, answer, { quote: '"' })}) …`.replace(/\s+/g, " ");
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}

/** With the `await` and parentheses round it. */
function whole(gate: ts.Expression): ts.Expression {
  const { parent } = gate;
  return (ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent)) && !ts.isStatement(parent) ? whole(parent) : gate;
}

/**
 * The edits that act on an answer which is dropped, tested in vain or kept in a variable; undefined where none suits.
 *
 * @param answer the whole expression, with the `await` round it where there is one
 * @param text how it is to be written
 * @param call offset of the call that runs whatever the gate says
 */
export function heeded(answer: ts.Expression, text: string, denial: Denial, refusal: readonly string[], style: TextStyle, call: number): readonly Edit[] | undefined {
  const { parent } = answer;
  if (ts.isExpressionStatement(parent)) return dropped(parent, text, denial, refusal, style);
  if (ts.isVariableDeclaration(parent) && parent.initializer === answer) return kept(parent, denial, refusal, style, call);
  return undefined;
}

/** `await isAllowed(user);` becomes the test of a branch. */
function dropped(statement: ts.ExpressionStatement, call: string, denial: Denial, refusal: readonly string[], style: TextStyle): readonly Edit[] | undefined {
  const tree = statement.getSourceFile();
  const { fileName: file, text } = tree;
  if (siblingsOf(statement) === undefined) return undefined;
  const span = [startOf(statement), statement.end] as const;
  const indent = /[^\n]*$/.exec(text.slice(0, span[0]))?.[0] ?? "";
  const joined = (lines: readonly string[]): string => lines.join(`${style.eol}${/^\s*/.exec(indent)?.[0] ?? ""}`) + (style.semicolon && lines.at(-1)?.endsWith("}") === false ? ";" : "");
  if (denial.kind === "response") {
    const name = freeName(["refusal", "denied"], namesIn(functionAround(statement) ?? statement));
    return [{ file, span, text: joined([`const ${name} = ${call}${style.semicolon ? ";" : ""}`, `if (${name}) return ${name}`]) }];
  }
  return [{ file, span, text: joined(guardLines(tree, testOf(denial, call, style), refusal, style)) }];
}

/** The test on an answer that has no name. */
function testOf(denial: Denial, answer: string, style: Pick<TextStyle, "quote">): string {
  const isBare = denial.kind === "truth" && denial.member === undefined && denial.says === "denies";
  return denialTest(denial, decidingPart(denial, answer.startsWith("await ") && !isBare ? `(${answer})` : answer), style);
}

/** A branch on the variable, behind its declaration: the one that is there and goes on, else a new one. */
function kept(declaration: ts.VariableDeclaration, denial: Denial, refusal: readonly string[], style: TextStyle, call: number): readonly Edit[] | undefined {
  const list = declaration.parent;
  const statement = list.parent;
  if (!ts.isVariableDeclarationList(list) || !ts.isVariableStatement(statement) || list.declarations.length > 1) return undefined;
  const part = decidingName(denial, declaration.name);
  if (part === undefined) return undefined;
  const lines = denial.kind === "response" ? [`return ${part}`] : refusal;
  const siblings = siblingsOf(statement);
  const following = siblings?.slice(siblings.indexOf(statement) + 1) ?? [];
  const branch = following.find((each): each is ts.IfStatement => ts.isIfStatement(each) && each.elseStatement === undefined && saysNo(denial, part, each.expression));
  if (branch !== undefined) return leaves(branch.thenStatement) ? undefined : appendToBranch(branch.thenStatement, lines, style);
  // What a switch does on each answer it still does; behind a branch it could say none but the yes.
  const told = following.findLast((each) => ts.isSwitchStatement(each) && each.expression.getText() === part && each.end <= call);
  const edit = insertAfter(told ?? statement, guardLines(statement.getSourceFile(), denialTest(denial, part, style), lines, style), style);
  return edit === undefined ? undefined : [edit];
}
