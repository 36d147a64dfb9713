/** Exports of CommonJS modules: `module.exports = …`, `exports.x = …`, `module.exports.x = …`. */
import type ts from "typescript";
import type { ExpressionId } from "./facts.ts";
import type { Lowering } from "./lowering.ts";

/** Records an export when an assignment's target is one. */
export function exportAssignment(
  l: Lowering,
  node: ts.BinaryExpression,
  target: ExpressionId,
  value: ExpressionId,
): void {
  const expression = l.facts.expressions[target];
  if (expression?.kind !== "member") return;
  if (isModuleExports(l, target)) {
    l.facts.exports.push({ kind: "expression", name: "=", value, span: l.source.span(node) });
  } else if (isModuleExports(l, expression.object) || isGlobal(l, expression.object, "exports")) {
    l.facts.exports.push({ kind: "expression", name: expression.name, value, span: l.source.span(node) });
  }
}

function isModuleExports(l: Lowering, id: ExpressionId): boolean {
  const expression = l.facts.expressions[id];
  return expression?.kind === "member" && expression.name === "exports" && isGlobal(l, expression.object, "module");
}

function isGlobal(l: Lowering, id: ExpressionId, name: string): boolean {
  const expression = l.facts.expressions[id];
  return expression?.kind === "name" && expression.name === name && expression.binding === undefined;
}
