/**
 * What the parts of lowering share: where in the file they are, the arenas they fill, and each other (the
 * grammar is recursive: expressions hold functions, functions hold statements, statements hold expressions).
 */
import type ts from "typescript";
import type { BindingId, ClassId, ExpressionId, FunctionId, FunctionFacts, Span, TypeId, TypeRef } from "./facts.ts";
import type { FactsBuilder } from "./facts-builder.ts";
import type { Plan } from "./plan.ts";
import type { Scope } from "./scope.ts";
import type { SourceText } from "./source-text.ts";

/** The declaration or property a function or class expression gets its name from. */
export interface NameHint {
  readonly name: string;
  readonly span: Span;
  /** The node whose JSDoc comment describes it. */
  readonly doc?: ts.Node;
}

/** What `this` is. */
export interface Receiver {
  readonly class: ClassId;
  readonly static: boolean;
}

export interface FunctionOptions {
  readonly kind: FunctionFacts["kind"];
  readonly hint?: NameHint | undefined;
  /** The class a method belongs to. */
  readonly receiver?: Receiver | undefined;
  /** A function that was added before its turn. */
  readonly id?: FunctionId | undefined;
}

/** Declarations that hoisting makes before they are lowered, by their node. */
export interface Hoisted {
  readonly classes: Map<ts.Node, ClassId>;
  readonly types: Map<ts.Node, TypeId>;
}

export interface Lowering {
  readonly source: SourceText;
  readonly facts: FactsBuilder;
  readonly hoisted: Hoisted;
  scope: Scope;
  /** The function whose code is being lowered. */
  fn: FunctionId;
  receiver: Receiver | undefined;

  expression(node: ts.Expression, hint?: NameHint): ExpressionId;
  type(node: ts.TypeNode): TypeRef;
  statements(nodes: readonly ts.Statement[]): Plan;
  function(node: ts.FunctionLikeDeclaration, options: FunctionOptions): FunctionId;
  class(node: ts.ClassLikeDeclaration, hint?: NameHint): ClassId;
}

/** An expression without a counterpart in the text, at the place it stands for. */
export function nameExpression(l: Lowering, name: string, binding: BindingId | undefined, span: Span): ExpressionId {
  return l.facts.expression({ kind: "name", name, span, ...(binding === undefined ? {} : { binding }) });
}

/** Runs `lower` in a scope, and with a function and `this` of its own where given. */
export function inside<T>(
  l: Lowering,
  where: { readonly scope?: Scope; readonly fn?: FunctionId; readonly receiver?: Receiver | undefined },
  lower: () => T,
): T {
  const { scope, fn, receiver } = l;
  if (where.scope !== undefined) l.scope = where.scope;
  if (where.fn !== undefined) l.fn = where.fn;
  if ("receiver" in where) l.receiver = where.receiver;
  const result = lower();
  l.scope = scope;
  l.fn = fn;
  l.receiver = receiver;
  return result;
}
