/** What statements declare, name and write: what decides whether one may move past another. */
import * as ts from "typescript";

/** Names that a statement declares for those beside it; those of blocks inside count too, which errs on the safe side. */
export function declaredIn(statement: ts.Statement): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name !== undefined) names.add(node.name.text);
    if ((ts.isVariableDeclaration(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name)) names.add(node.name.text);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(statement);
  return names;
}

/** Names of values that a node mentions: no members, no keys. */
export function namesRead(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child) && !isMember(child)) names.add(child.text);
    if (child.kind === ts.SyntaxKind.ThisKeyword) names.add("this");
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

function isMember(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === name;
  return (ts.isPropertyAssignment(parent) && parent.name === name) || (ts.isBindingElement(parent) && parent.propertyName === name);
}

/** Variables that a node assigns to, or whose members it does; in functions, too. */
export function assignedIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const target = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) names.add(child.text);
    else if (child.kind === ts.SyntaxKind.ThisKeyword) names.add("this");
    else if (ts.isPropertyAccessExpression(child) || ts.isElementAccessExpression(child)) target(child.expression);
    else ts.forEachChild(child, target);
  };
  const visit = (child: ts.Node): void => {
    if (ts.isBinaryExpression(child) && isAssignment(child.operatorToken.kind)) target(child.left);
    if (ts.isDeleteExpression(child)) target(child.expression);
    const steps = ts.isPrefixUnaryExpression(child) || ts.isPostfixUnaryExpression(child);
    if (steps && (child.operator === ts.SyntaxKind.PlusPlusToken || child.operator === ts.SyntaxKind.MinusMinusToken)) target(child.operand);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** Variables on which a node calls a method, which may change what they hold: `answers` of `answers.push(text)`. Not `this`: nearly every statement of a class calls something of it. */
export function calledOnIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isCallExpression(child)) {
      let receiver: ts.Node = child.expression;
      while (ts.isPropertyAccessExpression(receiver) || ts.isElementAccessExpression(receiver) || ts.isNonNullExpression(receiver)) receiver = receiver.expression;
      if (receiver !== child.expression && ts.isIdentifier(receiver)) names.add(receiver.text);
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** Whether what follows a statement doesn't run: its last word is `return` or `throw`. */
export function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}

/** Whether a statement would go on the line before it, were that without a semicolon. */
export function startsAmbiguously(statement: ts.Statement): boolean {
  return /^[([`+\-/]/.test(statement.getText());
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
