/** Parts of calls and expressions, as the search for a model's place needs them. */
import * as ts from "typescript";
import type { Edit } from "../finding.ts";
import { isLabel } from "./constants.ts";

/** What may be said once more without doing anything twice. */
export function isPlain(node: ts.Expression): boolean {
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isPropertyAccessExpression(node)) return isPlain(node.expression);
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node)) return isPlain(node.expression);
  return ts.isBinaryExpression(node) && /^(?:\?\?|\|\|)$/.test(node.operatorToken.getText()) && isPlain(node.left) && isPlain(node.right);
}

/** The object that a method is called on. */
export function receiverOf(node: ts.CallExpression | ts.NewExpression): ts.Expression | undefined {
  const callee = ts.isNonNullExpression(node.expression) ? node.expression.expression : node.expression;
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
}

/** An argument, or the values of an object that is one. */
export function partsOf(argument: ts.Expression): readonly ts.Expression[] {
  if (!ts.isObjectLiteralExpression(argument)) return [argument];
  return argument.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? [property.initializer] : ts.isShorthandPropertyAssignment(property) ? [property.name] : []));
}

/** The key of a property, where it is written out. */
export function nameOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}

/** Names that a node says, without those of one node in it. */
export function namesBut(node: ts.Node, left: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (child === left) return;
    if (ts.isIdentifier(child) && !isLabel(child)) names.add(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** The expression without what changes nothing about which model it is. */
export function bare(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isAwaitExpression(node) ? bare(node.expression) : node;
}

/** What has to be said before a value in a shorthand property. */
export function labelOf(name: ts.Identifier): string {
  return ts.isShorthandPropertyAssignment(name.parent) ? `: ${name.text}` : "";
}

/** An edit that only adds. */
export function insertion(file: string, offset: number, text: string): Edit {
  return { file, span: [offset, offset], text };
}
