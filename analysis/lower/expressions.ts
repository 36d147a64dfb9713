/** Expressions of the syntax tree to expressions of the arena. */
import ts from "typescript";
import type { Argument, Expression, ExpressionId } from "./facts.ts";
import { lowerJsx } from "./jsx.ts";
import type { Lowering, NameHint } from "./lowering.ts";
import { exportAssignment } from "./commonjs.ts";
import { lowerObject } from "./objects.ts";
import { assignComputed, assignTarget, lowerTarget } from "./patterns.ts";

const { SyntaxKind } = ts;

export function lowerExpression(l: Lowering, node: ts.Expression, hint?: NameHint): ExpressionId {
  switch (node.kind) {
    case SyntaxKind.Identifier:
      return identifier(l, node as ts.Identifier);
    case SyntaxKind.PropertyAccessExpression:
      return property(l, node as ts.PropertyAccessExpression);
    case SyntaxKind.CallExpression:
      return call(l, node as ts.CallExpression);
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      return add(l, node, { kind: "string", text: (node as ts.StringLiteralLike).text });
    case SyntaxKind.ObjectLiteralExpression:
      return lowerObject(l, node as ts.ObjectLiteralExpression);
    case SyntaxKind.BinaryExpression:
      return binary(l, node as ts.BinaryExpression, hint);
    case SyntaxKind.ArrowFunction:
    case SyntaxKind.FunctionExpression:
      return lowerFunctionExpression(l, node as ts.ArrowFunction | ts.FunctionExpression, hint);
    case SyntaxKind.NumericLiteral:
      return add(l, node, { kind: "number", value: Number((node as ts.NumericLiteral).text) });
    case SyntaxKind.BigIntLiteral:
      return add(l, node, { kind: "number", value: Number((node as ts.BigIntLiteral).text.slice(0, -1)) });
    case SyntaxKind.TrueKeyword:
    case SyntaxKind.FalseKeyword:
      return add(l, node, { kind: "boolean", value: node.kind === SyntaxKind.TrueKeyword });
    case SyntaxKind.NullKeyword:
      return add(l, node, { kind: "null" });
    case SyntaxKind.OmittedExpression:
      return add(l, node, { kind: "undefined" });
    case SyntaxKind.RegularExpressionLiteral:
      return add(l, node, { kind: "regex" });
    case SyntaxKind.ThisKeyword:
      return add(l, node, { kind: "this" });
    case SyntaxKind.SuperKeyword:
      return add(l, node, { kind: "super" });
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.ExpressionWithTypeArguments:
    case SyntaxKind.PartiallyEmittedExpression:
      return l.expression((node as ts.ParenthesizedExpression).expression, hint);
    case SyntaxKind.AsExpression:
    case SyntaxKind.TypeAssertionExpression:
      return cast(l, node as ts.AssertionExpression, hint);
    case SyntaxKind.AwaitExpression:
      return add(l, node, { kind: "await", operand: l.expression((node as ts.AwaitExpression).expression) });
    case SyntaxKind.TemplateExpression:
      return template(l, node as ts.TemplateExpression);
    case SyntaxKind.ArrayLiteralExpression:
      return add(l, node, { kind: "array", items: lowerArguments(l, (node as ts.ArrayLiteralExpression).elements) });
    case SyntaxKind.ConditionalExpression:
      return conditional(l, node as ts.ConditionalExpression, hint);
    case SyntaxKind.PrefixUnaryExpression:
      return prefix(l, node as ts.PrefixUnaryExpression);
    case SyntaxKind.PostfixUnaryExpression: {
      const { operand, operator } = node as ts.PostfixUnaryExpression;
      return update(l, node, operand, operator);
    }
    case SyntaxKind.TypeOfExpression:
      return add(l, node, { kind: "unary", operator: "typeof", operand: l.expression((node as ts.TypeOfExpression).expression) });
    case SyntaxKind.VoidExpression:
      return add(l, node, { kind: "unary", operator: "void", operand: l.expression((node as ts.VoidExpression).expression) });
    case SyntaxKind.DeleteExpression:
      return add(l, node, { kind: "unary", operator: "delete", operand: l.expression((node as ts.DeleteExpression).expression) });
    case SyntaxKind.ElementAccessExpression:
      return element(l, node as ts.ElementAccessExpression);
    case SyntaxKind.NewExpression: {
      const { expression, arguments: args } = node as ts.NewExpression;
      const callee = l.expression(expression);
      return add(l, node, { kind: "new", callee, args: lowerArguments(l, args ?? []) });
    }
    case SyntaxKind.TaggedTemplateExpression: {
      const tagged = node as ts.TaggedTemplateExpression;
      const tag = l.expression(tagged.tag);
      return add(l, node, { kind: "tagged", tag, template: l.expression(tagged.template) });
    }
    case SyntaxKind.YieldExpression: {
      const { expression, asteriskToken } = node as ts.YieldExpression;
      const operand = expression === undefined ? {} : { operand: l.expression(expression) };
      return add(l, node, { kind: "yield", delegate: asteriskToken !== undefined, ...operand });
    }
    case SyntaxKind.ClassExpression:
      return add(l, node, { kind: "class", class: l.class(node as ts.ClassExpression, hint) });
    case SyntaxKind.JsxElement:
    case SyntaxKind.JsxSelfClosingElement:
    case SyntaxKind.JsxFragment:
      return lowerJsx(l, node as ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment);
    case SyntaxKind.SpreadElement:
      return l.expression((node as ts.SpreadElement).expression);
    default:
      return add(l, node, { kind: "opaque" });
  }
}

type WithoutSpan<T> = T extends unknown ? Omit<T, "span"> : never;

function add(l: Lowering, node: ts.Node, expression: WithoutSpan<Expression>): ExpressionId {
  return l.facts.expression({ ...expression, span: l.source.span(node) } as Expression);
}

function identifier(l: Lowering, node: ts.Identifier): ExpressionId {
  const name = node.text;
  const span = l.source.span(node);
  const binding = l.scope.lookup(name);
  if (binding !== undefined) return l.facts.expression({ kind: "name", name, binding, span });
  return l.facts.expression(name === "undefined" ? { kind: "undefined", span } : { kind: "name", name, span });
}

function property(l: Lowering, node: ts.PropertyAccessExpression): ExpressionId {
  const object = l.expression(node.expression);
  const nameSpan = l.source.span(node.name);
  return add(l, node, {
    kind: "member",
    object,
    name: node.name.text,
    nameSpan,
    optional: node.questionDotToken !== undefined,
  });
}

function element(l: Lowering, node: ts.ElementAccessExpression): ExpressionId {
  const object = l.expression(node.expression);
  const optional = node.questionDotToken !== undefined;
  const key = node.argumentExpression;
  if (ts.isStringLiteralLike(key)) {
    return add(l, node, { kind: "member", object, name: key.text, nameSpan: l.source.span(key), optional });
  }
  return add(l, node, { kind: "index", object, index: l.expression(key), optional });
}

function call(l: Lowering, node: ts.CallExpression): ExpressionId {
  const { expression, arguments: args } = node;
  const [first] = args;
  if (first !== undefined && ts.isStringLiteralLike(first)) {
    if (expression.kind === SyntaxKind.ImportKeyword) {
      return add(l, node, { kind: "import", form: "dynamic", specifier: first.text });
    }
    if (ts.isIdentifier(expression) && expression.text === "require" && l.scope.lookup("require") === undefined) {
      return add(l, node, { kind: "import", form: "require", specifier: first.text });
    }
  }
  const callee = l.expression(expression);
  const lowered = lowerArguments(l, args);
  return add(l, node, { kind: "call", callee, args: lowered, optional: node.questionDotToken !== undefined });
}

function lowerArguments(l: Lowering, nodes: readonly ts.Expression[]): Argument[] {
  return nodes.map((node) => ({ value: l.expression(node), spread: node.kind === SyntaxKind.SpreadElement }));
}

function template(l: Lowering, node: ts.TemplateExpression): ExpressionId {
  const texts = [node.head.text];
  const parts: ExpressionId[] = [];
  for (const { expression, literal } of node.templateSpans) {
    parts.push(l.expression(expression));
    texts.push(literal.text);
  }
  return add(l, node, { kind: "template", texts, parts });
}

function cast(l: Lowering, node: ts.AssertionExpression, hint: NameHint | undefined): ExpressionId {
  const operand = l.expression(node.expression, hint);
  return ts.isConstTypeReference(node.type) ? operand : add(l, node, { kind: "cast", operand, type: l.type(node.type) });
}

function conditional(l: Lowering, node: ts.ConditionalExpression, hint: NameHint | undefined): ExpressionId {
  const test = l.expression(node.condition);
  const whenTrue = l.expression(node.whenTrue, hint);
  const whenFalse = l.expression(node.whenFalse, hint);
  return add(l, node, { kind: "conditional", test, whenTrue, whenFalse });
}

export function lowerFunctionExpression(
  l: Lowering,
  node: ts.ArrowFunction | ts.FunctionExpression,
  hint: NameHint | undefined,
): ExpressionId {
  const fn = l.function(node, { kind: ts.isArrowFunction(node) ? "arrow" : "function", hint });
  const id = add(l, node, { kind: "function", fn });
  const facts = l.facts.functions[fn];
  if (facts !== undefined) facts.expression = id;
  return id;
}

// ---------------------------------------------------------------------------------------------------------
// Operators

function prefix(l: Lowering, node: ts.PrefixUnaryExpression): ExpressionId {
  const { operator, operand } = node;
  if (operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken) {
    return update(l, node, operand, operator);
  }
  if (operator === SyntaxKind.MinusToken && ts.isNumericLiteral(operand)) {
    return add(l, node, { kind: "number", value: -Number(operand.text) });
  }
  return add(l, node, { kind: "unary", operator: ts.tokenToString(operator) ?? "", operand: l.expression(operand) });
}

function update(l: Lowering, node: ts.Expression, operand: ts.Expression, operator: ts.SyntaxKind): ExpressionId {
  const target = l.expression(operand);
  assignComputed(l, target, l.source.span(node));
  return add(l, node, { kind: "unary", operator: ts.tokenToString(operator) ?? "", operand: target });
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
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const link = chain[index];
    if (link !== undefined) left = combine(l, link, left, l.expression(link.right, hint));
  }
  return left;
}

function combine(l: Lowering, node: ts.BinaryExpression, left: ExpressionId, right: ExpressionId): ExpressionId {
  switch (node.operatorToken.kind) {
    case SyntaxKind.AmpersandAmpersandToken:
      return add(l, node, { kind: "logical", operator: "&&", left, right });
    case SyntaxKind.BarBarToken:
      return add(l, node, { kind: "logical", operator: "||", left, right });
    case SyntaxKind.QuestionQuestionToken:
      return add(l, node, { kind: "logical", operator: "??", left, right });
    case SyntaxKind.CommaToken: {
      const before = l.facts.expressions[left];
      const items = before?.kind === "sequence" && !ts.isParenthesizedExpression(node.left) ? before.items : [left];
      return add(l, node, { kind: "sequence", items: [...items, right] });
    }
    default: {
      const operator = ts.tokenToString(node.operatorToken.kind) ?? "";
      return add(l, node, { kind: "binary", operator, left, right });
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
