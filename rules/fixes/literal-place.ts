/** Whether a call may stand where a string literal stands, and what that changes. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { ExpressionId } from "../../analysis/lower/facts.ts";
import { literalsOf, partOf } from "./declared-type.ts";
import { functionAround, nodeAt, treeOf } from "./syntax.ts";

export type Literal = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral;

export interface LiteralPlace {
  /** The value of a JSX attribute, which needs braces round an expression. */
  readonly inAttribute: boolean;
  /** Evaluated once, when the module loads. */
  readonly once: boolean;
}

/** Undefined where a call would be illegal, or have a type that the place doesn't take. */
export function literalPlace(program: Program, node: ts.Node): LiteralPlace | undefined {
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return undefined;
  if (!isReplaceable(node) || takesLiteralsOnly(program, node) || isTypeSource(node)) return undefined;
  return { inAttribute: ts.isJsxAttribute(node.parent), once: isOnce(node) };
}

function isReplaceable(literal: Literal): boolean {
  const child = outermost(literal);
  if (child === undefined) return false;
  const { parent } = child;
  if (ts.isEnumMember(parent) || ts.isCaseClause(parent) || ts.isExpressionStatement(parent) || ts.isTaggedTemplateExpression(parent)) return false;
  if (ts.isElementAccessExpression(parent)) return parent.expression === child;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) return parent.initializer === child && !isAmbient(parent);
  if (ts.isBinaryExpression(parent)) return parent.right === child && isPlainAssignment(parent.operatorToken.kind);
  if (ts.isPropertyAssignment(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) return parent.initializer === child;
  return (
    ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isArrayLiteralExpression(parent) ||
    ts.isJsxAttribute(parent) || ts.isJsxExpression(parent) || ts.isPropertyAccessExpression(parent) || ts.isTemplateSpan(parent) || ts.isExportAssignment(parent) ||
    ts.isYieldExpression(parent) || ts.isAwaitExpression(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isComputedPropertyName(parent) || ts.isSpreadElement(parent)
  );
}

/** Through what hands its value on; undefined at `"…" as const`, which takes literals alone. */
function outermost(literal: Literal): ts.Node | undefined {
  let child: ts.Node = literal;
  for (;;) {
    const { parent }: { readonly parent: ts.Node } = child;
    if (ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent)) {
      if (isConst(parent.type)) return undefined;
    } else if (ts.isConditionalExpression(parent)) {
      if (parent.condition === child) return undefined;
    } else if (ts.isBinaryExpression(parent)) {
      if (!isChoice(parent.operatorToken.kind)) return child;
    } else if (!ts.isParenthesizedExpression(parent) && !ts.isSatisfiesExpression(parent) && !ts.isNonNullExpression(parent)) return child;
    child = parent;
  }
}

function isChoice(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

function isPlainAssignment(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken;
}

function isConst(type: ts.TypeNode): boolean {
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === "const";
}

function isAmbient(node: ts.Node): boolean {
  for (let current = node; !ts.isSourceFile(current); current = current.parent) {
    if (ts.canHaveModifiers(current) && current.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true) return true;
  }
  return /\.d\.[cm]?ts$/.test(node.getSourceFile().fileName);
}

/** True where nothing round the literal delays it: no function, no field that each instance sets. */
function isOnce(literal: Literal): boolean {
  if (functionAround(literal) !== undefined) return false;
  for (let current: ts.Node = literal; !ts.isSourceFile(current); current = current.parent) {
    if (ts.isPropertyDeclaration(current)) return current.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
  }
  return true;
}

/**
 * True when types are made from the constant that holds the literal (`typeof MODELS`, `z.enum(MODELS)`): they would
 * lose the string.
 */
function isTypeSource(literal: Literal): boolean {
  let constant: ts.VariableDeclaration | undefined;
  for (let current: ts.Node = literal; !ts.isSourceFile(current) && !ts.isFunctionLike(current); current = current.parent) if (ts.isVariableDeclaration(current)) constant = current;
  const name = constant?.name;
  if (constant?.initializer === undefined || name === undefined || !ts.isIdentifier(name) || ts.isCallExpression(constant.initializer) || ts.isNewExpression(constant.initializer)) return false;
  const uses = new RegExp(`\\btypeof\\s+${escaped(name.text)}\\b(?!\\s*[=!]==?)|\\.enum\\(\\s*${escaped(name.text)}\\b`);
  return uses.test(literal.getSourceFile().text);
}

function escaped(name: string): string {
  return name.replaceAll("$", "\\$");
}

/** Whether the type that is written for the place lists the strings it takes. */
function takesLiteralsOnly(program: Program, literal: Literal): boolean {
  const path: string[] = [];
  for (let child: ts.Node = literal; ; child = child.parent) {
    const { parent } = child;
    if (ts.isSourceFile(parent)) return false;
    if (ts.isSatisfiesExpression(parent) && isClosed(program, parent.type, path)) return true;
    if (ts.isAsExpression(parent) && !isConst(parent.type)) return false;
    if (ts.isPropertyAssignment(parent)) path.unshift(ts.isIdentifier(parent.name) || ts.isStringLiteral(parent.name) ? parent.name.text : "*");
    else if (ts.isArrayLiteralExpression(parent)) path.unshift("*");
    else if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent)) return parent.type !== undefined && isClosed(program, parent.type, path);
    else if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === child)) {
      const fn = ts.isArrowFunction(parent) ? parent : functionAround(parent);
      return fn?.type !== undefined && isClosed(program, fn.type, path);
    } else if (ts.isCallExpression(parent)) return callTakesLiteralsOnly(program, parent, child, path);
    else if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) return assignedTypeIsClosed(program, parent.left, path);
    else if (ts.isFunctionLike(parent) || ts.isBlock(parent)) return false;
  }
}

function isClosed(program: Program, type: ts.TypeNode, path: readonly string[]): boolean {
  const part = partOf(program, type, path);
  return part !== undefined && literalsOf(program, part) !== undefined;
}

function callTakesLiteralsOnly(program: Program, call: ts.CallExpression, argument: ts.Node, path: readonly string[]): boolean {
  // zod and its kin: `z.enum([…])` itself, and its default.
  if (/\.enum\(/.test(call.getText()) && ts.isPropertyAccessExpression(call.expression) && /^(?:default|catch|prefault|enum)$/.test(call.expression.name.text)) return true;
  const file = call.getSourceFile().fileName;
  const position = call.arguments.findIndex((each) => each === argument);
  const id = program.facts(file)?.expressions.findIndex(({ kind, span }) => kind === "call" && span[1] === call.end && span[0] === call.getStart());
  if (id === undefined || id === -1 || position === -1) return false;
  return program.callees({ file, id: id as ExpressionId }).some((callee) => {
    if (callee.kind !== "function") return false;
    const tree = treeOf(program, callee.fn.file);
    const fn = tree === undefined ? undefined : nodeAt(tree, program.function(callee.fn).span, ts.isFunctionLike);
    const type = fn !== undefined && ts.isFunctionLike(fn) ? fn.parameters[position]?.type : undefined;
    return type !== undefined && isClosed(program, type, path);
  });
}

function assignedTypeIsClosed(program: Program, target: ts.Expression, path: readonly string[]): boolean {
  if (!ts.isIdentifier(target)) return false;
  let closed = false;
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name) && node.name.text === target.text && node.type !== undefined) closed ||= isClosed(program, node.type, path);
    ts.forEachChild(node, visit);
  };
  visit(target.getSourceFile());
  return closed;
}
