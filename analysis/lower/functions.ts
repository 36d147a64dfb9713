/** Functions of every kind: parameters, body, and what their declaration says about them. */
import * as ts from "typescript";
import type { FunctionDraft } from "./facts-builder.ts";
import type { ExpressionId, FunctionId, ParameterFacts } from "./facts.ts";
import { layOutControlFlow } from "./control-flow.ts";
import { declare, declarePattern, hoistBlock, hoistVars } from "./hoisting.ts";
import type { FunctionOptions, Lowering, Receiver } from "./lowering.ts";
import { inside } from "./lowering.ts";
import { hasModifier } from "./names.ts";
import { bindWithDefault } from "./patterns.ts";
import type { Plan, Step } from "./plan.ts";
import { Scope } from "./scope.ts";
import { declareTypeParameters } from "./types.ts";

const SyntaxKind = ts.SyntaxKind;

export function lowerFunction(
  l: Lowering,
  node: ts.FunctionLikeDeclaration,
  options: FunctionOptions,
): FunctionId {
  const { id, plan } = lowerFunctionPlan(l, node, options);
  if (plan !== undefined) layOutBody(l, id, plan);
  return id;
}

/** Lowers a function up to its plan, which is undefined for a function without a body. */
export function lowerFunctionPlan(
  l: Lowering,
  node: ts.FunctionLikeDeclaration,
  options: FunctionOptions,
): { readonly id: FunctionId; readonly plan: Plan | undefined } {
  const id = options.id ?? addFunction(l, node, options);
  const facts = l.facts.functions[id];
  if (facts === undefined) return { id, plan: undefined };
  describe(l, facts, node, options);
  const scope = new Scope(id, l.scope);
  const ownsThis = !ts.isArrowFunction(node);
  const plan = inside(l, { scope, fn: id, receiver: ownsThis ? options.receiver : l.receiver }, () => {
    if (ts.isFunctionExpression(node) && node.name !== undefined) {
      const own = declare(l, node.name, "function");
      l.facts.source(own, { kind: "function", fn: id });
      l.scope = new Scope(id, scope);
    }
    declareTypeParameters(l, node.typeParameters);
    const defaults = lowerParameters(l, facts, id, node.parameters);
    if (node.type !== undefined) facts.returnType = l.type(node.type);
    return node.body === undefined ? undefined : [...defaults, ...lowerBody(l, facts, id, node.body)];
  });
  return { id, plan };
}

export function lowerStaticBlock(l: Lowering, node: ts.ClassStaticBlockDeclaration, receiver: Receiver): FunctionId {
  const start = l.source.start(node);
  const id = l.facts.function("static-block", l.source.span(node), [start, start + "static".length]);
  const facts = l.facts.functions[id];
  if (facts === undefined) return id;
  facts.parent = l.fn;
  facts.class = receiver.class;
  const scope = new Scope(id, l.scope);
  layOutBody(l, id, inside(l, { scope, fn: id, receiver }, () => lowerBody(l, facts, id, node.body)));
  return id;
}

/** Adds a function to the file's before it is lowered. */
export function addFunction(l: Lowering, node: ts.FunctionLikeDeclaration, options: FunctionOptions): FunctionId {
  return l.facts.function(options.kind, l.source.span(node), nameSpan(l, node, options));
}

export function layOutBody(l: Lowering, id: FunctionId, plan: Plan): void {
  const facts = l.facts.functions[id];
  if (facts === undefined) return;
  const body = layOutControlFlow(plan, l.facts.expressions, (classId) => l.facts.classPlans[classId] ?? []);
  facts.body = body;
  body.nodes.forEach((node, index) => {
    if (node.kind !== "catch") return;
    const known = facts.tries[node.try];
    // A try statement inside a `finally` has several handlers; the first one stands for it.
    if (known?.catch !== undefined && known.catch.node < 0) {
      facts.tries[node.try] = { ...known, catch: { ...known.catch, node: index as typeof known.catch.node } };
    }
  });
}

function nameSpan(l: Lowering, node: ts.FunctionLikeDeclaration, { hint }: FunctionOptions): FunctionDraft["nameSpan"] {
  if (node.name !== undefined) return l.source.span(node.name);
  if (hint !== undefined) return hint.span;
  const start = l.source.start(node);
  if (ts.isArrowFunction(node)) return [start, Math.max(start, node.equalsGreaterThanToken.pos)];
  if (ts.isConstructorDeclaration(node)) return keywordSpan(l, node, "constructor");
  return keywordSpan(l, node, "function");
}

function keywordSpan(l: Lowering, node: ts.FunctionLikeDeclaration, keyword: string): FunctionDraft["nameSpan"] {
  const start = l.source.start(node);
  const at = l.source.text.indexOf(keyword, start);
  const limit = node.parameters.pos;
  return at < 0 || at >= limit ? [start, Math.max(start, limit - 1)] : [at, at + keyword.length];
}

function describe(
  l: Lowering,
  facts: FunctionDraft,
  node: ts.FunctionLikeDeclaration,
  { hint, receiver }: FunctionOptions,
): void {
  const name = node.name !== undefined && ts.isIdentifier(node.name) ? node.name.text : hint?.name;
  if (name !== undefined) facts.name = name;
  facts.parent = l.fn;
  if (receiver !== undefined) facts.class = receiver.class;
  facts.async = hasModifier(node, SyntaxKind.AsyncKeyword);
  facts.generator = node.asteriskToken !== undefined;
  facts.asserts = node.type?.kind === SyntaxKind.TypePredicate;
  facts.tags = l.source.tags(node);
  if (facts.tags.length === 0 && hint?.doc !== undefined) facts.tags = l.source.tags(hint.doc);
}

function lowerParameters(
  l: Lowering,
  facts: FunctionDraft,
  fn: FunctionId,
  nodes: readonly ts.ParameterDeclaration[],
): Step[] {
  const real = nodes.filter(({ name }) => !(ts.isIdentifier(name) && name.text === "this"));
  for (const { name } of real) declarePattern(l, name, "parameter");
  const steps: Step[] = [];
  facts.parameters = real.map((node, index): ParameterFacts => {
    const { name, initializer } = node;
    const rest = node.dotDotDotToken !== undefined;
    const bound = bindWithDefault(l, name, initializer, (path) => ({ kind: "parameter", fn, index, path, rest }));
    steps.push(...bound.steps);
    const binding = ts.isIdentifier(name) ? l.scope.own(name.text) : undefined;
    const type = node.type === undefined ? undefined : l.type(node.type);
    const draft = binding === undefined ? undefined : l.facts.bindings[binding];
    if (draft !== undefined && type !== undefined) draft.type = type;
    return {
      ...(ts.isIdentifier(name) ? { name: name.text } : {}),
      ...(binding === undefined ? {} : { binding }),
      ...(type === undefined ? {} : { type }),
      ...(bound.default === undefined ? {} : { default: bound.default }),
      rest,
      optional: node.questionToken !== undefined || initializer !== undefined,
      property: isParameterProperty(node),
      decorators: lowerDecorators(l, node),
      span: l.source.span(node),
    };
  });
  return steps;
}

export function isParameterProperty(node: ts.ParameterDeclaration): boolean {
  return (
    node.modifiers?.some(({ kind }) => {
      switch (kind) {
        case SyntaxKind.PublicKeyword:
        case SyntaxKind.PrivateKeyword:
        case SyntaxKind.ProtectedKeyword:
        case SyntaxKind.ReadonlyKeyword:
        case SyntaxKind.OverrideKeyword:
          return true;
        default:
          return false;
      }
    }) ?? false
  );
}

export function lowerDecorators(l: Lowering, node: ts.Node): ExpressionId[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).map(({ expression }) => l.expression(expression));
}

function lowerBody(
  l: Lowering,
  facts: FunctionDraft,
  fn: FunctionId,
  body: ts.Block | ts.Expression,
): Plan {
  if (!ts.isBlock(body)) return [{ kind: "return", value: l.expression(body), span: l.source.span(body) }];
  facts.directives = lowerDirectives(body.statements);
  l.scope = new Scope(fn, l.scope);
  hoistVars(l, body.statements);
  hoistBlock(l, body.statements);
  return l.statements(body.statements);
}

/** The directive prologue of a file or function body. */
export function lowerDirectives(statements: readonly ts.Statement[]): string[] {
  const directives: string[] = [];
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
    directives.push(statement.expression.text);
  }
  return directives;
}
