/** Object literals. */
import * as ts from "typescript";
import type { ExpressionId, FunctionId, Property } from "./facts.ts";
import type { Lowering } from "./lowering.ts";
import { propertyName } from "./names.ts";

export function lowerObject(l: Lowering, node: ts.ObjectLiteralExpression): ExpressionId {
  const properties: Property[] = [];
  const functions: FunctionId[] = [];
  for (const element of node.properties) {
    const property = lowerProperty(l, element, properties);
    if (property !== undefined) properties.push(property);
  }
  const id = l.facts.expression({ kind: "object", properties, span: l.source.span(node) });
  for (const property of properties) functions.push(...functionsOf(l, property));
  for (const fn of functions) {
    const facts = l.facts.functions[fn];
    if (facts !== undefined) facts.object = id;
  }
  return id;
}

/** Undefined when the element completes an accessor that stands among the properties before. */
function lowerProperty(
  l: Lowering,
  node: ts.ObjectLiteralElementLike,
  before: readonly Property[],
): Property | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.ShorthandPropertyAssignment:
      return {
        kind: "value",
        key: node.name.text,
        keySpan: l.source.span(node.name),
        value: l.expression(node.name),
        shorthand: true,
      };
    case ts.SyntaxKind.SpreadAssignment:
      return { kind: "spread", value: l.expression(node.expression) };
    case ts.SyntaxKind.GetAccessor:
    case ts.SyntaxKind.SetAccessor:
      return accessor(l, node, before);
    case ts.SyntaxKind.PropertyAssignment:
    case ts.SyntaxKind.MethodDeclaration: {
      const key = propertyName(node.name);
      if (key === undefined) {
        const { name } = node;
        const computed = ts.isComputedPropertyName(name)
          ? l.expression(name.expression)
          : l.facts.expression({ kind: "opaque", span: l.source.span(name) });
        return { kind: "computed", key: computed, value: propertyValue(l, node, undefined) };
      }
      const value = propertyValue(l, node, key);
      return { kind: "value", key, keySpan: l.source.span(node.name), value, shorthand: false };
    }
  }
}

function propertyValue(
  l: Lowering,
  node: ts.PropertyAssignment | ts.MethodDeclaration,
  key: string | undefined,
): ExpressionId {
  const hint = key === undefined ? undefined : { name: key, span: l.source.span(node.name), doc: node };
  if (ts.isPropertyAssignment(node)) return l.expression(node.initializer, hint);
  const fn = l.function(node, { kind: "method", hint });
  const id = l.facts.expression({ kind: "function", fn, span: l.source.span(node) });
  const facts = l.facts.functions[fn];
  if (facts !== undefined) facts.expression = id;
  return id;
}

function accessor(
  l: Lowering,
  node: ts.AccessorDeclaration,
  before: readonly Property[],
): Property | undefined {
  const key = propertyName(node.name) ?? l.source.textOf(node.name);
  const isGetter = node.kind === ts.SyntaxKind.GetAccessor;
  const hint = { name: key, span: l.source.span(node.name), doc: node };
  const fn = l.function(node, { kind: isGetter ? "getter" : "setter", hint });
  const half = isGetter ? { get: fn } : { set: fn };
  const known = before.find((property) => property.kind === "accessor" && property.key === key);
  if (known === undefined) return { kind: "accessor", key, ...half };
  Object.assign(known, half);
  return undefined;
}

function functionsOf(l: Lowering, property: Property): FunctionId[] {
  switch (property.kind) {
    case "spread":
      return [];
    case "accessor":
      return [property.get, property.set].filter((fn) => fn !== undefined);
    case "value":
    case "computed": {
      const value = l.facts.expressions[property.value];
      return value?.kind === "function" ? [value.fn] : [];
    }
  }
}
