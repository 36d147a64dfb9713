/** JSX elements: a component's name, its attributes, and among its children the expressions and the words. */
import * as ts from "typescript";
import type { ExpressionId, Property } from "./facts.ts";
import type { Lowering } from "./lowering.ts";

export function lowerJsx(
  l: Lowering,
  node: ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment,
): ExpressionId {
  const span = l.source.span(node);
  if (ts.isJsxFragment(node)) {
    return l.facts.expression({ kind: "jsx", attributes: [], children: lowerChildren(l, node.children), span });
  }
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  const tag = lowerTag(l, opening.tagName);
  const attributes = opening.attributes.properties.map((attribute) => lowerAttribute(l, attribute));
  const children = ts.isJsxElement(node) ? lowerChildren(l, node.children) : [];
  return l.facts.expression({ kind: "jsx", ...(tag === undefined ? {} : { tag }), attributes, children, span });
}

/** A name in lower case is an element of the platform, as is one with a dash or a namespace. */
function lowerTag(l: Lowering, name: ts.JsxTagNameExpression): ExpressionId | undefined {
  if (ts.isJsxNamespacedName(name)) return undefined;
  if (ts.isIdentifier(name) && (/^[a-z]/.test(name.text) || name.text.includes("-"))) return undefined;
  return l.expression(name);
}

function lowerAttribute(l: Lowering, node: ts.JsxAttributeLike): Property {
  if (ts.isJsxSpreadAttribute(node)) return { kind: "spread", value: l.expression(node.expression) };
  const keySpan = l.source.span(node.name);
  const key = ts.isIdentifier(node.name) ? node.name.text : `${node.name.namespace.text}:${node.name.name.text}`;
  return { kind: "value", key, keySpan, value: attributeValue(l, node, key), shorthand: false };
}

function attributeValue(l: Lowering, node: ts.JsxAttribute, key: string): ExpressionId {
  const { initializer, name } = node;
  const span = l.source.span(name);
  if (initializer === undefined) return l.facts.expression({ kind: "boolean", value: true, span });
  if (!ts.isJsxExpression(initializer)) return l.expression(initializer);
  if (initializer.expression === undefined) return l.facts.expression({ kind: "opaque", span });
  return l.expression(initializer.expression, { name: key, span });
}

function lowerChildren(l: Lowering, nodes: readonly ts.JsxChild[]): ExpressionId[] {
  return nodes.flatMap((node) => {
    if (ts.isJsxText(node)) return node.containsOnlyTriviaWhiteSpaces ? [] : [l.facts.expression({ kind: "string", text: node.text.trim(), span: l.source.span(node) })];
    if (!ts.isJsxExpression(node)) return [lowerJsx(l, node)];
    return node.expression === undefined ? [] : [l.expression(node.expression)];
  });
}
