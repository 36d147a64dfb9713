/** Names of properties and members as they are written. */
import * as ts from "typescript";
import type { SourceText } from "./source-text.ts";

/** The name of a property; undefined when it is computed from anything but a literal. */
export function propertyName(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) || name.kind === ts.SyntaxKind.BigIntLiteral) {
    return name.text;
  }
  if (!ts.isComputedPropertyName(name)) return undefined;
  const { expression } = name;
  return ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression) ? expression.text : undefined;
}

/** As `propertyName`, with `[Symbol.asyncIterator]` for a computed name. */
export function memberName(source: SourceText, name: ts.PropertyName): string {
  return propertyName(name) ?? source.textOf(name);
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  if (!ts.canHaveModifiers(node)) return false;
  return node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}
