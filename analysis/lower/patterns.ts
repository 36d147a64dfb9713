/** Destructuring: what each name of a pattern is a part of, and what taking the parts evaluates. */
import * as ts from "typescript";
import type { BindingSource, ExpressionId, PatternStep, Property, Span } from "./facts.ts";
import type { Lowering } from "./lowering.ts";
import { nameExpression } from "./lowering.ts";
import { propertyName } from "./names.ts";
import type { Step } from "./plan.ts";

/** Makes the source of a binding from its path into the destructured value. */
export type SourceAt = (path: readonly PatternStep[]) => BindingSource;

/** A pattern being walked: `steps` collects what it evaluates. */
interface Walk {
  readonly sourceAt: SourceAt;
  readonly steps: Step[];
}

/** Gives every name of a declared pattern its source. Its names are declared already. */
export function bindPattern(l: Lowering, name: ts.BindingName, sourceAt: SourceAt): Step[] {
  const walk: Walk = { sourceAt, steps: [] };
  bind(l, name, [], walk);
  return walk.steps;
}

/** As `bindPattern`, for a name or pattern with a default of its own (a parameter). */
export function bindWithDefault(
  l: Lowering,
  name: ts.BindingName,
  initializer: ts.Expression | undefined,
  sourceAt: SourceAt,
): { readonly steps: Step[]; readonly default?: ExpressionId } {
  const walk: Walk = { sourceAt, steps: [] };
  if (initializer === undefined) {
    bind(l, name, [], walk);
    return walk;
  }
  const value = bindDefault(l, name, initializer, [], walk);
  return { steps: walk.steps, default: value };
}

function bind(l: Lowering, name: ts.BindingName, path: readonly PatternStep[], walk: Walk): void {
  if (ts.isIdentifier(name)) {
    const binding = l.scope.lookup(name.text);
    if (binding !== undefined) l.facts.source(binding, walk.sourceAt(path));
    return;
  }
  const taken: string[] = [];
  name.elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element)) return;
    const step = ts.isArrayBindingPattern(name) ? elementStep(element, index) : propertyStep(l, element, taken, walk);
    const inner = [...path, step];
    if (element.initializer === undefined) bind(l, element.name, inner, walk);
    else bindDefault(l, element.name, element.initializer, inner, walk);
  });
}

function bindDefault(
  l: Lowering,
  name: ts.BindingName,
  initializer: ts.Expression,
  path: readonly PatternStep[],
  walk: Walk,
): ExpressionId {
  const span = l.source.span(name);
  const isName = ts.isIdentifier(name);
  const value = l.expression(initializer, isName ? { name: name.text, span } : undefined);
  if (mayAct(l, value)) {
    const test = isName
      ? nameExpression(l, name.text, l.scope.lookup(name.text), span)
      : l.facts.expression({ kind: "opaque", span });
    walk.steps.push({ kind: "default", test, value });
  }
  bind(l, name, [...path, { kind: "default", value }], walk);
  return value;
}

/** Whether evaluating a default could leave a node in the graph. */
function mayAct(l: Lowering, value: ExpressionId): boolean {
  switch (l.facts.expressions[value]?.kind) {
    case undefined:
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "undefined":
    case "regex":
    case "name":
    case "this":
    case "function":
      return false;
    default:
      return true;
  }
}

const positionsBefore = (index: number): readonly string[] => Array.from({ length: index }, (_, position) => String(position));

function elementStep(element: ts.BindingElement, index: number): PatternStep {
  return element.dotDotDotToken === undefined ? { kind: "element", index } : { kind: "rest", omit: positionsBefore(index) };
}

function propertyStep(l: Lowering, element: ts.BindingElement, taken: string[], walk: Walk): PatternStep {
  if (element.dotDotDotToken !== undefined) return { kind: "rest", omit: [...taken] };
  const key = element.propertyName ?? element.name;
  if (!ts.isIdentifier(key) && ts.isComputedPropertyName(key) && propertyName(key) === undefined) {
    walk.steps.push({ kind: "evaluate", expression: l.expression(key.expression) });
    return { kind: "unknown" };
  }
  const name = ts.isObjectBindingPattern(key) || ts.isArrayBindingPattern(key) ? undefined : propertyName(key);
  if (name === undefined) return { kind: "unknown" };
  taken.push(name);
  return { kind: "property", name };
}

// ---------------------------------------------------------------------------------------------------------
// Assignment

/**
 * Lowers the target of a destructuring assignment. A default in it is an `assign` expression that stands for
 * the default, not for an assignment of its own.
 */
export function lowerTarget(l: Lowering, node: ts.Expression): ExpressionId {
  if (ts.isParenthesizedExpression(node)) return lowerTarget(l, node.expression);
  if (ts.isArrayLiteralExpression(node)) {
    const items = node.elements.map((element) =>
      ts.isSpreadElement(element)
        ? { value: lowerTarget(l, element.expression), spread: true }
        : { value: lowerTarget(l, element), spread: false },
    );
    return l.facts.expression({ kind: "array", items, span: l.source.span(node) });
  }
  if (ts.isObjectLiteralExpression(node)) return lowerObjectTarget(l, node);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const target = lowerTarget(l, node.left);
    const value = l.expression(node.right);
    return l.facts.expression({ kind: "assign", operator: "=", target, value, span: l.source.span(node) });
  }
  return l.expression(node);
}

function lowerObjectTarget(l: Lowering, node: ts.ObjectLiteralExpression): ExpressionId {
  const properties = node.properties.flatMap((property): Property[] => {
    if (ts.isShorthandPropertyAssignment(property)) {
      const keySpan = l.source.span(property.name);
      const target = l.expression(property.name);
      const { objectAssignmentInitializer } = property;
      const value =
        objectAssignmentInitializer === undefined
          ? target
          : l.facts.expression({
              kind: "assign",
              operator: "=",
              target,
              value: l.expression(objectAssignmentInitializer),
              span: l.source.span(property),
            });
      return [{ kind: "value", key: property.name.text, keySpan, value, shorthand: true }];
    }
    if (ts.isSpreadAssignment(property)) {
      return [{ kind: "spread", value: lowerTarget(l, property.expression) }];
    }
    if (!ts.isPropertyAssignment(property)) return [];
    const key = propertyName(property.name);
    if (key === undefined && ts.isComputedPropertyName(property.name)) {
      const keyValue = l.expression(property.name.expression);
      return [{ kind: "computed", key: keyValue, value: lowerTarget(l, property.initializer) }];
    }
    const keySpan = l.source.span(property.name);
    const value = lowerTarget(l, property.initializer);
    return [{ kind: "value", key: key ?? "", keySpan, value, shorthand: false }];
  });
  return l.facts.expression({ kind: "object", properties, span: l.source.span(node) });
}

/** Gives everything an assignment target names its source: bindings, and fields assigned as `this.x`. */
export function assignTarget(
  l: Lowering,
  target: ExpressionId,
  sourceAt: SourceAt,
  path: readonly PatternStep[] = [],
): void {
  const expression = l.facts.expressions[target];
  switch (expression?.kind) {
    case "name":
      if (expression.binding !== undefined) l.facts.source(expression.binding, sourceAt(path));
      return;
    case "member":
      if (path.length === 0) assignField(l, expression.object, expression.name, expression.nameSpan, sourceAt);
      return;
    case "assign":
      assignTarget(l, expression.target, sourceAt, [...path, { kind: "default", value: expression.value }]);
      return;
    case "cast":
      assignTarget(l, expression.operand, sourceAt, path);
      return;
    case "array":
      expression.items.forEach((item, index) => {
        const step: PatternStep = item.spread ? { kind: "rest", omit: positionsBefore(index) } : { kind: "element", index };
        assignTarget(l, item.value, sourceAt, [...path, step]);
      });
      return;
    case "object": {
      const taken: string[] = [];
      for (const property of expression.properties) {
        if (property.kind === "accessor") continue;
        assignTarget(l, property.value, sourceAt, [...path, stepOf(property, taken)]);
      }
      return;
    }
    default:
      return;
  }
}

function stepOf(property: Exclude<Property, { readonly kind: "accessor" }>, taken: string[]): PatternStep {
  switch (property.kind) {
    case "spread":
      return { kind: "rest", omit: [...taken] };
    case "computed":
      return { kind: "unknown" };
    case "value":
      taken.push(property.key);
      return { kind: "property", name: property.key };
  }
}

function assignField(l: Lowering, object: ExpressionId, name: string, span: Span, sourceAt: SourceAt): void {
  const { receiver } = l;
  if (receiver === undefined || l.facts.expressions[object]?.kind !== "this") return;
  const source = sourceAt([]);
  if (source.kind !== "value") return;
  l.facts.field(receiver.class, name, receiver.static, span)?.sources.push({ kind: "value", value: source.value });
}

/** `x += …`, `x++`: the name has a computed value. */
export function assignComputed(l: Lowering, target: ExpressionId, span: Span): void {
  const expression = l.facts.expressions[target];
  if (expression?.kind !== "name" || expression.binding === undefined) return;
  l.facts.source(expression.binding, { kind: "computed", span });
}
