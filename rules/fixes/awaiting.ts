/** What it takes to put `await` before an expression. */
import * as ts from "typescript";
import type { Edit } from "../finding.ts";
import { startOf } from "./syntax.ts";

/** `await` before an expression, in the place of a `void`. */
export function awaiting(node: ts.Expression): readonly Edit[] {
  const { fileName: file } = node.getSourceFile();
  const [start, end] = [startOf(node), node.end];
  if (ts.isVoidExpression(node.parent)) return [{ file, span: [startOf(node.parent), start], text: "await " }];
  return needsParentheses(node) ? [{ file, span: [start, start], text: "(await " }, { file, span: [end, end], text: ")" }] : [{ file, span: [start, start], text: "await " }];
}

export function isAwaited(node: ts.Node): boolean {
  let outer = node;
  while (ts.isParenthesizedExpression(outer.parent)) outer = outer.parent;
  return ts.isAwaitExpression(node) || ts.isAwaitExpression(outer.parent);
}

/** Whether an operator binds tighter than `await` on this side: `gate(x).ok`, `gate(x)()`, `gate(x) ** 2`; and `a as B` reads better so. */
export function needsParentheses(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isNonNullExpression(parent)) {
    return parent.expression === node;
  }
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag === node;
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken && parent.left === node;
}
