/** Puts `await` before a promise that is tested or returned as if it were its result. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { Finding, Fix, FixRequest } from "../finding.ts";
import { mayAwait, nodeAt, startOf, treeOf } from "./syntax.ts";
import { isModule } from "./module-kind.ts";

type AwaitRequest = Extract<FixRequest, { readonly kind: "await-gate" | "await-return" }>;

/** One fix where the expression is in an async function and not awaited yet; none elsewhere. */
export function insertAwaitFixes(program: Program, finding: Finding, request: AwaitRequest): readonly Fix[] {
  const tree = treeOf(program, finding.file);
  const node = tree === undefined ? undefined : nodeAt(tree, request.at, ts.isExpression);
  if (tree === undefined || node === undefined || isAwaited(node) || !mayAwait(node, isModule(program, tree))) return [];
  const text = tree.text.slice(...request.at).replace(/\s+/g, " ");
  const { file } = finding;
  const [start, end] = [startOf(node), node.end];
  const edits = needsParentheses(node)
    ? [{ file, span: [start, start] as const, text: "(await " }, { file, span: [end, end] as const, text: ")" }]
    : [{ file, span: [start, start] as const, text: "await " }];
  switch (request.kind) {
    case "await-gate":
      // Requests that the gate refuses were served before: that is the point, but it is a change.
      return [{ title: `Await the gate: await ${shortened(text)}`, safe: false, edits }];
    case "await-return":
      return [{ title: "Await the call, so that its failure reaches the catch: return await", safe: true, edits }];
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function isAwaited(node: ts.Node): boolean {
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
