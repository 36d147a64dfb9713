/** How a gate's answer says no, in the words of its type, its catalogue row or what it returns. */
import * as ts from "typescript";
import { gatesOf } from "../../analysis/link/gates/checks.ts";
import type { Check } from "../../analysis/link/gates/context.ts";
import { namesPolicy, polarityOfName, type Polarity } from "../../analysis/link/gates/words.ts";
import type { Program } from "../../analysis/link/program.ts";
import type { ExpressionRef } from "../../analysis/link/refs.ts";
import { literalsOf, membersOf } from "./declared-type.ts";
import { expressionOf, nodeAt, treeOf } from "./syntax.ts";
import { quoted, type TextStyle } from "./text-style.ts";

/** The part of an answer that decides; `member` is undefined for the answer itself. */
export type Denial =
  | { readonly kind: "truth"; readonly member: string | undefined; readonly says: Polarity }
  /** A text that is the yes (`allows`) or the no. */
  | { readonly kind: "word"; readonly member: string | undefined; readonly word: string; readonly says: Polarity }
  | { readonly kind: "method"; readonly member: string; readonly says: Polarity }
  /** What comes back is the response that refuses, or nothing. */
  | { readonly kind: "response"; readonly member: undefined };

/** What the answer of a call says no with; undefined where neither its type nor its body tells. */
export function denialOf(program: Program, call: ts.Expression): Denial | undefined {
  const at = expressionOf(program, call);
  const check = at === undefined ? undefined : gatesOf(program).checkOf(at);
  if (at === undefined || check === undefined || check.denies === "throws") return undefined;
  if (check.fn === undefined) return ofCatalogue(program, at) ?? ofName(check);
  const tree = treeOf(program, check.fn.file);
  const fn = tree === undefined ? undefined : nodeAt(tree, program.function(check.fn).span, ts.isFunctionLike);
  if (fn === undefined || !ts.isFunctionLike(fn)) return undefined;
  // The boolean of `checkEntitlement` is a yes where nothing in its name or body says otherwise.
  const polarity = check.polarity ?? (namesPolicy(program.calleeName(at)) ? "allows" : undefined);
  return fn.type === undefined ? ofBody(fn, polarity) : ofType(program, unwrapped(fn.type), polarity);
}

/** The part of an answer that decides. `answer` is an operand: a name, or a call in parentheses. */
export function decidingPart(denial: Denial, answer: string): string {
  return denial.member === undefined ? answer : `${answer}.${denial.member}`;
}

/** What the variable, or the pattern, calls the part that decides. */
export function decidingName(denial: Denial, name: ts.BindingName): string | undefined {
  if (ts.isIdentifier(name)) return decidingPart(denial, name.text);
  if (denial.member === undefined || ts.isArrayBindingPattern(name)) return undefined;
  const element = name.elements.find((each) => each.dotDotDotToken === undefined && (each.propertyName ?? each.name).getText() === denial.member);
  return element !== undefined && ts.isIdentifier(element.name) ? element.name.text : undefined;
}

/** The test that is true on a no. */
export function denialTest(denial: Denial, part: string, style: Pick<TextStyle, "quote">): string {
  switch (denial.kind) {
    case "truth":
      return denial.says === "allows" ? `!${part}` : part;
    case "word":
      return `${part} ${denial.says === "allows" ? "!==" : "==="} ${quoted(denial.word, style)}`;
    case "method":
      return denial.says === "allows" ? `!${part}()` : `${part}()`;
    case "response":
      return part;
  }
}

/** Whether a test in the code is true on a no and on nothing else. */
export function saysNo(denial: Denial, part: string, test: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(test)) return saysNo(denial, part, test.expression);
  if (test.getText().replaceAll("'", '"') === denialTest(denial, part, { quote: '"' })) return true;
  if (!ts.isBinaryExpression(test) || test.left.getText() !== part || !/^===?$/.test(test.operatorToken.getText())) return false;
  if (denial.kind === "truth") return test.right.getText() === (denial.says === "allows" ? "false" : "true");
  return denial.kind === "word" && ts.isStringLiteralLike(test.right) && polarityOfName(test.right.text) === "denies";
}

function unwrapped(type: ts.TypeNode): ts.TypeNode {
  if (ts.isParenthesizedTypeNode(type)) return unwrapped(type.type);
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return type;
  const [argument] = type.typeArguments ?? [];
  return /^Promise(?:Like)?$/.test(type.typeName.text) && argument !== undefined ? unwrapped(argument) : type;
}

function ofType(program: Program, type: ts.TypeNode, polarity: Polarity | undefined): Denial | undefined {
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return polarity === undefined ? undefined : { kind: "truth", member: undefined, says: polarity };
  if (ts.isUnionTypeNode(type)) {
    const parts = type.types.map((part) => part.getText());
    if (polarity === "denies" && parts.length === 2 && parts.some((part) => /Response(?:<.*>)?$/.test(part)) && parts.some((part) => /^(?:null|undefined)$/.test(part))) return { kind: "response", member: undefined };
  }
  const words = literalsOf(program, type);
  if (words !== undefined && words.length > 0) return ofWords(undefined, words);
  if (ts.isTypeReferenceNode(type) && /^Result(?:Async)?$/.test(type.typeName.getText())) return { kind: "method", member: "isErr", says: "denies" };
  const members = membersOf(program, type);
  for (const [name, member] of members ?? []) {
    if (member.optional || member.type === undefined) continue;
    const says = polarityOfName(name);
    if (member.type.kind === ts.SyntaxKind.BooleanKeyword && says !== undefined) return { kind: "truth", member: name, says };
    const listed = literalsOf(program, member.type);
    const word = listed === undefined || listed.length === 0 ? undefined : ofWords(name, listed);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** The one yes among the words of an answer, or the one no. */
function ofWords(member: string | undefined, words: readonly string[]): Denial | undefined {
  for (const says of ["allows", "denies"] as const) {
    const [word, ...others] = words.filter((each) => polarityOfName(each) === says);
    if (word !== undefined && others.length === 0 && (says === "allows" || words.every((each) => polarityOfName(each) !== undefined))) return { kind: "word", member, word, says };
  }
  return undefined;
}

/** Without a type: booleans by what the function returns, and members of objects that it writes out. */
function ofBody(fn: ts.SignatureDeclaration, polarity: Polarity | undefined): Denial | undefined {
  const returned = returnedBy(fn);
  if (returned.length === 0) return undefined;
  if (returned.every(isBoolean)) return polarity === undefined ? undefined : { kind: "truth", member: undefined, says: polarity };
  const objects = returned.filter(ts.isObjectLiteralExpression);
  const [first] = objects;
  if (first === undefined || objects.length < returned.length) return undefined;
  for (const property of first.properties) {
    const name = property.name !== undefined && ts.isIdentifier(property.name) ? property.name.text : undefined;
    const says = name === undefined ? undefined : polarityOfName(name);
    if (name === undefined || says === undefined) continue;
    const values = objects.map((object) => object.properties.find((each) => each.name?.getText() === name));
    if (values.every((each) => each !== undefined && ts.isPropertyAssignment(each) && isBoolean(each.initializer))) return { kind: "truth", member: name, says };
  }
  return undefined;
}

function returnedBy(fn: ts.SignatureDeclaration): readonly ts.Expression[] {
  const body = "body" in fn ? (fn as ts.FunctionLikeDeclaration).body : undefined;
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

function isBoolean(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isBoolean(node.expression);
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return true;
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isCallExpression(node)) return /\.(?:includes|has|some|every|startsWith|endsWith|test)$|^Boolean$/.test(node.expression.getText());
  if (!ts.isBinaryExpression(node)) return false;
  const operator = node.operatorToken.getText();
  return operator === "&&" || operator === "||" ? isBoolean(node.left) && isBoolean(node.right) : /^(?:[=!]==?|[<>]=?|in|instanceof)$/.test(operator);
}

/** A library's gate: `allowed`, `!flagged`, `decision=ALLOW`, or the value itself. */
function ofCatalogue(program: Program, call: ExpressionRef): Denial | undefined {
  for (const callee of program.callees(call)) {
    if (callee.kind !== "api") continue;
    const gate = (callee.value.node.call() ?? callee.value.node).entry("gate");
    const [, not, path, , word] = /^(!?)([\w.]*)(=(.+))?$/.exec(gate?.verdict ?? "\n") ?? [];
    if (gate === undefined || path === undefined || gate.denies === "throws") continue;
    const member = path === "" ? undefined : path;
    const says = not === "!" ? "denies" : "allows";
    return word === undefined ? { kind: "truth", member, says } : { kind: "word", member, word, says };
  }
  return undefined;
}

/** What nobody can read and is called `isAllowed` answers with a boolean. */
function ofName({ polarity, truthy }: Check): Denial | undefined {
  return polarity === undefined || truthy ? undefined : { kind: "truth", member: undefined, says: polarity };
}
