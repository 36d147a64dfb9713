/** Enums and namespaces: values that are objects made of their members. */
import * as ts from "typescript";
import { isAugmentation, lowerAugmentation } from "./augmentations.ts";
import type { BindingId, ExpressionId, Property } from "./facts.ts";
import { hoistBlock, hoistVars } from "./hoisting.ts";
import type { Lowering } from "./lowering.ts";
import { inside, nameExpression } from "./lowering.ts";
import { declaredNames } from "./declared-names.ts";
import { hasModifier, memberName } from "./names.ts";
import type { Step } from "./plan.ts";
import { Scope } from "./scope.ts";

const SyntaxKind = ts.SyntaxKind;

export function lowerEnum(l: Lowering, node: ts.EnumDeclaration): Step[] {
  const properties: Property[] = [];
  let next: number | undefined = 0;
  for (const member of node.members) {
    const keySpan = l.source.span(member.name);
    let value: ExpressionId;
    if (member.initializer !== undefined) {
      value = l.expression(member.initializer);
      const lowered = l.facts.expressions[value];
      next = lowered?.kind === "number" ? lowered.value + 1 : undefined;
    } else if (next === undefined) {
      value = l.facts.expression({ kind: "opaque", span: keySpan });
    } else {
      value = l.facts.expression({ kind: "number", value: next, span: keySpan });
      next += 1;
    }
    properties.push({ kind: "value", key: memberName(l.source, member.name), keySpan, value, shorthand: false });
  }
  return defineMembers(l, l.scope.lookup(node.name.text), node, properties);
}

/** The statements of a namespace run where it stands, in a scope of their own. */
export function lowerNamespace(l: Lowering, node: ts.ModuleDeclaration): Step[] {
  const { name, body } = node;
  if (isAugmentation(node)) lowerAugmentation(l, node);
  if (body === undefined || !ts.isIdentifier(name)) return [];
  if (hasModifier(node, SyntaxKind.DeclareKeyword) || name.text === "global") return [];
  const scope = new Scope(l.fn, l.scope);
  const { steps, properties } = inside(l, { scope }, () => {
    const statements = ts.isModuleBlock(body) ? body.statements : ts.isModuleDeclaration(body) ? [body] : [];
    hoistVars(l, statements);
    hoistBlock(l, statements);
    return {
      steps: l.statements(statements),
      properties: statements.flatMap((statement) => exportedProperties(l, statement, statement === body)),
    };
  });
  return [{ kind: "block", body: steps }, ...defineMembers(l, l.scope.lookup(name.text), node, properties)];
}

function exportedProperties(l: Lowering, statement: ts.Statement, isNested: boolean): Property[] {
  if (!isNested && !hasModifier(statement, SyntaxKind.ExportKeyword)) return [];
  return declaredNames(statement).flatMap((name): Property[] => {
    const binding = l.scope.own(name.text);
    if (binding === undefined) return [];
    const keySpan = l.source.span(name);
    const value = nameExpression(l, name.text, binding, keySpan);
    return [{ kind: "value", key: name.text, keySpan, value, shorthand: true }];
  });
}

function defineMembers(
  l: Lowering,
  binding: BindingId | undefined,
  node: ts.Node,
  properties: readonly Property[],
): Step[] {
  const object = l.facts.expression({ kind: "object", properties, span: l.source.span(node) });
  if (binding !== undefined) l.facts.source(binding, { kind: "members", object });
  return [{ kind: "evaluate", expression: object }];
}
