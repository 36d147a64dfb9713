/** Expressions of the syntax tree to expressions of the arena. */
import * as ts from "typescript";
import type { Argument, ExpressionId, Span, TypeRef } from "./facts.ts";
import { lowerJsx } from "./jsx.ts";
import type { Lowering, NameHint } from "./lowering.ts";
import { exportAssignment } from "./commonjs.ts";
import { lowerObject } from "./objects.ts";
import { assignComputed, assignTarget, lowerTarget } from "./patterns.ts";

const SyntaxKind = ts.SyntaxKind;

export function lowerExpression(l: Lowering, node: ts.Expression, hint?: NameHint): ExpressionId {
  const span = l.source.span(node);
  switch (node.kind) {
    case SyntaxKind.Identifier:
      return identifier(l, node as ts.Identifier, span);
    case SyntaxKind.PropertyAccessExpression:
      return property(l, node as ts.PropertyAccessExpression, span);
    case SyntaxKind.CallExpression:
      return call(l, node as ts.CallExpression, span);
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      return l.facts.expression({ kind: "string", text: (node as ts.StringLiteralLike).text, span });
    case SyntaxKind.ObjectLiteralExpression:
      return lowerObject(l, node as ts.ObjectLiteralExpression);
    case SyntaxKind.BinaryExpression:
      return binary(l, node as ts.BinaryExpression, hint);
    case SyntaxKind.ArrowFunction:
    case SyntaxKind.FunctionExpression:
      return lowerFunctionExpression(l, node as ts.ArrowFunction | ts.FunctionExpression, hint);
    case SyntaxKind.NumericLiteral:
      return l.facts.expression({ kind: "number", value: Number((node as ts.NumericLiteral).text), span });
    case SyntaxKind.BigIntLiteral:
      return l.facts.expression({ kind: "number", value: Number((node as ts.BigIntLiteral).text.slice(0, -1)), span });
    case SyntaxKind.TrueKeyword:
    case SyntaxKind.FalseKeyword:
      return l.facts.expression({ kind: "boolean", value: node.kind === SyntaxKind.TrueKeyword, span });
    case SyntaxKind.NullKeyword:
      return l.facts.expression({ kind: "null", span });
    case SyntaxKind.OmittedExpression:
      return l.facts.expression({ kind: "undefined", span });
    case SyntaxKind.RegularExpressionLiteral:
      return l.facts.expression({ kind: "regex", span });
    case SyntaxKind.ThisKeyword:
      return l.facts.expression({ kind: "this", span });
    case SyntaxKind.SuperKeyword:
      return l.facts.expression({ kind: "super", span });
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.ExpressionWithTypeArguments:
      return l.expression((node as ts.ParenthesizedExpression).expression, hint);
    case SyntaxKind.AsExpression:
    case SyntaxKind.TypeAssertionExpression:
      return cast(l, node as ts.AssertionExpression, hint);
    case SyntaxKind.AwaitExpression:
      return wait(l, node as ts.AwaitExpression, span);
    case SyntaxKind.TemplateExpression:
      return template(l, node as ts.TemplateExpression, span);
    case SyntaxKind.ArrayLiteralExpression:
      return array(l, node as ts.ArrayLiteralExpression, span);
    case SyntaxKind.ConditionalExpression:
      return conditional(l, node as ts.ConditionalExpression, hint);
    case SyntaxKind.PrefixUnaryExpression:
      return prefix(l, node as ts.PrefixUnaryExpression);
    case SyntaxKind.PostfixUnaryExpression: {
      const { operand, operator } = node as ts.PostfixUnaryExpression;
      return update(l, node, operand, operator);
    }
    case SyntaxKind.TypeOfExpression:
      return unary(l, "typeof", (node as ts.TypeOfExpression).expression, span);
    case SyntaxKind.VoidExpression:
      return unary(l, "void", (node as ts.VoidExpression).expression, span);
    case SyntaxKind.DeleteExpression:
      return unary(l, "delete", (node as ts.DeleteExpression).expression, span);
    case SyntaxKind.ElementAccessExpression:
      return element(l, node as ts.ElementAccessExpression, span);
    case SyntaxKind.NewExpression: {
      const { expression, arguments: args, typeArguments } = node as ts.NewExpression;
      const callee = l.expression(expression);
      return l.facts.expression({ kind: "new", callee, args: lowerArguments(l, args ?? []), ...typeArgumentsOf(l, typeArguments), span });
    }
    case SyntaxKind.TaggedTemplateExpression: {
      const tagged = node as ts.TaggedTemplateExpression;
      const tag = l.expression(tagged.tag);
      return l.facts.expression({ kind: "tagged", tag, template: l.expression(tagged.template), span });
    }
    case SyntaxKind.YieldExpression: {
      const { expression, asteriskToken } = node as ts.YieldExpression;
      const operand = expression === undefined ? {} : { operand: l.expression(expression) };
      return l.facts.expression({ kind: "yield", delegate: asteriskToken !== undefined, ...operand, span });
    }
    case SyntaxKind.ClassExpression:
      return l.facts.expression({ kind: "class", class: l.class(node as ts.ClassExpression, hint), span });
    case SyntaxKind.JsxElement:
    case SyntaxKind.JsxSelfClosingElement:
    case SyntaxKind.JsxFragment:
      return lowerJsx(l, node as ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment);
    case SyntaxKind.SpreadElement:
      return l.expression((node as ts.SpreadElement).expression);
    default:
      return l.facts.expression({ kind: "opaque", span });
  }
}

function identifier(l: Lowering, node: ts.Identifier, span: Span): ExpressionId {
  const name = node.text;
  const binding = l.scope.lookup(name);
  if (binding !== undefined) return l.facts.expression({ kind: "name", name, binding, span });
  return l.facts.expression(name === "undefined" ? { kind: "undefined", span } : { kind: "name", name, span });
}

function property(l: Lowering, node: ts.PropertyAccessExpression, span: Span): ExpressionId {
  const object = l.expression(node.expression);
  const nameSpan = l.source.span(node.name);
  return l.facts.expression({
    kind: "member",
    object,
    name: node.name.text,
    nameSpan,
    optional: node.questionDotToken !== undefined,
    span,
  });
}

function element(l: Lowering, node: ts.ElementAccessExpression, span: Span): ExpressionId {
  const object = l.expression(node.expression);
  const optional = node.questionDotToken !== undefined;
  const key = node.argumentExpression;
  if (ts.isStringLiteralLike(key)) {
    return l.facts.expression({ kind: "member", object, name: key.text, nameSpan: l.source.span(key), optional, span });
  }
  return l.facts.expression({ kind: "index", object, index: l.expression(key), optional, span });
}

function call(l: Lowering, node: ts.CallExpression, span: Span): ExpressionId {
  const { expression, arguments: args, typeArguments } = node;
  const [first] = args;
  if (first !== undefined && ts.isStringLiteralLike(first)) {
    if (expression.kind === SyntaxKind.ImportKeyword) {
      return l.facts.expression({ kind: "import", form: "dynamic", specifier: first.text, span });
    }
    if (ts.isIdentifier(expression) && expression.text === "require" && l.scope.lookup("require") === undefined) {
      return l.facts.expression({ kind: "import", form: "require", specifier: first.text, span });
    }
  }
  const callee = l.expression(expression);
  const lowered = lowerArguments(l, args);
  const optional = node.questionDotToken !== undefined;
  return l.facts.expression({ kind: "call", callee, args: lowered, optional, ...typeArgumentsOf(l, typeArguments), span });
}

/** Type arguments that name something: most are `string` and the like, and say nothing about a receiver. */
function typeArgumentsOf(l: Lowering, nodes: readonly ts.TypeNode[] | undefined): { readonly typeArguments?: readonly TypeRef[] } {
  const typeArguments = nodes?.map((node) => l.type(node));
  return typeArguments?.some((type) => type.kind === "ref" || type.kind === "union" || type.kind === "array") === true ? { typeArguments } : {};
}

function wait(l: Lowering, node: ts.AwaitExpression, span: Span): ExpressionId {
  return l.facts.expression({ kind: "await", operand: l.expression(node.expression), span });
}

function array(l: Lowering, node: ts.ArrayLiteralExpression, span: Span): ExpressionId {
  return l.facts.expression({ kind: "array", items: lowerArguments(l, node.elements), span });
}

function lowerArguments(l: Lowering, nodes: readonly ts.Expression[]): Argument[] {
  return nodes.map((node) => ({ value: l.expression(node), spread: node.kind === SyntaxKind.SpreadElement }));
}

function template(l: Lowering, node: ts.TemplateExpression, span: Span): ExpressionId {
  const texts = [node.head.text];
  const parts: ExpressionId[] = [];
  for (const { expression, literal } of node.templateSpans) {
    parts.push(l.expression(expression));
    texts.push(literal.text);
  }
  return l.facts.expression({ kind: "template", texts, parts, span });
}

function cast(l: Lowering, node: ts.AssertionExpression, hint: NameHint | undefined): ExpressionId {
  const operand = l.expression(node.expression, hint);
  if (ts.isConstTypeReference(node.type)) return operand;
  return l.facts.expression({ kind: "cast", operand, type: l.type(node.type), span: l.source.span(node) });
}

function conditional(l: Lowering, node: ts.ConditionalExpression, hint: NameHint | undefined): ExpressionId {
  const test = l.expression(node.condition);
  const whenTrue = l.expression(node.whenTrue, hint);
  const whenFalse = l.expression(node.whenFalse, hint);
  return l.facts.expression({ kind: "conditional", test, whenTrue, whenFalse, span: l.source.span(node) });
}

export function lowerFunctionExpression(
  l: Lowering,
  node: ts.ArrowFunction | ts.FunctionExpression,
  hint: NameHint | undefined,
): ExpressionId {
  const fn = l.function(node, { kind: ts.isArrowFunction(node) ? "arrow" : "function", hint });
  const id = l.facts.expression({ kind: "function", fn, span: l.source.span(node) });
  const facts = l.facts.functions[fn];
  if (facts !== undefined) facts.expression = id;
  return id;
}

// ---------------------------------------------------------------------------------------------------------
// Operators

function unary(l: Lowering, operator: string, operand: ts.Expression, span: Span): ExpressionId {
  return l.facts.expression({ kind: "unary", operator, operand: l.expression(operand), span });
}

function prefix(l: Lowering, node: ts.PrefixUnaryExpression): ExpressionId {
  const { operator, operand } = node;
  if (operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken) {
    return update(l, node, operand, operator);
  }
  if (operator === SyntaxKind.MinusToken && ts.isNumericLiteral(operand)) {
    return l.facts.expression({ kind: "number", value: -Number(operand.text), span: l.source.span(node) });
  }
  return unary(l, ts.tokenToString(operator) ?? "", operand, l.source.span(node));
}

function update(l: Lowering, node: ts.Expression, operand: ts.Expression, operator: ts.SyntaxKind): ExpressionId {
  const target = l.expression(operand);
  const span = l.source.span(node);
  assignComputed(l, target, span);
  return l.facts.expression({ kind: "unary", operator: ts.tokenToString(operator) ?? "", operand: target, span });
}

/** Left-nested operators form long chains (string concatenation), so they are walked without recursion. */
function binary(l: Lowering, node: ts.BinaryExpression, hint: NameHint | undefined): ExpressionId {
  if (isAssignment(node.operatorToken.kind)) return assignment(l, node);
  const chain = [node];
  let first: ts.Expression = node.left;
  while (ts.isBinaryExpression(first) && !isAssignment(first.operatorToken.kind)) {
    chain.push(first);
    first = first.left;
  }
  let left = l.expression(first, hint);
  let items: ExpressionId[] = [left];
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const link = chain[index];
    if (link === undefined) continue;
    const right = l.expression(link.right, hint);
    if (link.operatorToken.kind === SyntaxKind.CommaToken) {
      // `a, b, c` is one sequence: what its parts are nested in is no expression of its own.
      items.push(right);
      if (chain[index - 1]?.operatorToken.kind === SyntaxKind.CommaToken) continue;
      left = l.facts.expression({ kind: "sequence", items, span: l.source.span(link) });
    } else {
      left = combine(l, link, left, right);
    }
    items = [left];
  }
  return left;
}

function combine(l: Lowering, node: ts.BinaryExpression, left: ExpressionId, right: ExpressionId): ExpressionId {
  switch (node.operatorToken.kind) {
    case SyntaxKind.AmpersandAmpersandToken:
      return l.facts.expression({ kind: "logical", operator: "&&", left, right, span: l.source.span(node) });
    case SyntaxKind.BarBarToken:
      return l.facts.expression({ kind: "logical", operator: "||", left, right, span: l.source.span(node) });
    case SyntaxKind.QuestionQuestionToken:
      return l.facts.expression({ kind: "logical", operator: "??", left, right, span: l.source.span(node) });
    default: {
      const operator = ts.tokenToString(node.operatorToken.kind) ?? "";
      return l.facts.expression({ kind: "binary", operator, left, right, span: l.source.span(node) });
    }
  }
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}

function assignment(l: Lowering, node: ts.BinaryExpression): ExpressionId {
  const kind = node.operatorToken.kind;
  const operator = ts.tokenToString(kind) ?? "=";
  const target = kind === SyntaxKind.EqualsToken ? lowerTarget(l, node.left) : l.expression(node.left);
  const value = l.expression(node.right, targetName(l, node));
  const span = l.source.span(node);
  const id = l.facts.expression({ kind: "assign", operator, target, value, span });
  switch (kind) {
    case SyntaxKind.EqualsToken:
      exportAssignment(l, node, target, value);
      assignTarget(l, target, (path) => ({ kind: "value", value, path, span }));
      break;
    case SyntaxKind.QuestionQuestionEqualsToken:
    case SyntaxKind.BarBarEqualsToken:
    case SyntaxKind.AmpersandAmpersandEqualsToken:
      assignTarget(l, target, (path) => ({ kind: "value", value, path, span }));
      break;
    default:
      assignComputed(l, target, span);
      break;
  }
  return id;
}

/** `x = () => …` and `exports.x = () => …` name the function. */
function targetName(l: Lowering, node: ts.BinaryExpression): NameHint | undefined {
  const { left } = node;
  if (ts.isIdentifier(left)) return { name: left.text, span: l.source.span(left), doc: node };
  if (ts.isPropertyAccessExpression(left)) return { name: left.name.text, span: l.source.span(left.name), doc: node };
  return undefined;
}
