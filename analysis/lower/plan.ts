/**
 * The shape of a function body between the syntax tree and the control-flow graph: statements as structured
 * control flow over expressions of the arena. It lives only while a function is lowered. Laying a graph out
 * from a plan rather than from the tree lets a `finally` block be laid out several times while its
 * expressions, functions and classes are made once.
 */
import type { BindingId, ClassId, ExpressionId, Span, TryId } from "./facts.ts";

export type Plan = readonly Step[];

export type Step =
  | { readonly kind: "evaluate"; readonly expression: ExpressionId }
  /** A declaration or field with an initialiser; `binding` for a plain name. */
  | { readonly kind: "initialise"; readonly value: ExpressionId; readonly binding?: BindingId }
  /** A default in a pattern or parameter list: `value` is evaluated when `test` is undefined. */
  | { readonly kind: "default"; readonly test: ExpressionId; readonly value: ExpressionId }
  /** Taking apart a value into the target of a for-of or for-in head that is no declaration. */
  | { readonly kind: "target"; readonly target: ExpressionId }
  | { readonly kind: "class"; readonly class: ClassId }
  | { readonly kind: "block"; readonly body: Plan }
  | { readonly kind: "if"; readonly test: ExpressionId; readonly then: Plan; readonly otherwise: Plan }
  | { readonly kind: "while"; readonly test: ExpressionId; readonly body: Plan; readonly labels: readonly string[] }
  | { readonly kind: "do"; readonly body: Plan; readonly test: ExpressionId; readonly labels: readonly string[] }
  | {
      readonly kind: "for";
      readonly init: Plan;
      readonly test?: ExpressionId;
      readonly update?: ExpressionId;
      readonly body: Plan;
      readonly labels: readonly string[];
    }
  /** for-of, for-in and for-await; `head` is what binding the element evaluates. */
  | {
      readonly kind: "each";
      readonly iterable: ExpressionId;
      readonly await: boolean;
      readonly head: Plan;
      readonly body: Plan;
      readonly labels: readonly string[];
    }
  | {
      readonly kind: "switch";
      readonly subject: ExpressionId;
      readonly clauses: readonly { readonly test?: ExpressionId; readonly body: Plan }[];
      readonly labels: readonly string[];
    }
  /** A labelled statement that is neither a loop nor a switch. */
  | { readonly kind: "labelled"; readonly labels: readonly string[]; readonly body: Plan }
  | { readonly kind: "break"; readonly label?: string }
  | { readonly kind: "continue"; readonly label?: string }
  | { readonly kind: "return"; readonly value?: ExpressionId; readonly span: Span }
  | { readonly kind: "throw"; readonly value: ExpressionId; readonly span: Span }
  | { readonly kind: "try"; readonly id: TryId; readonly body: Plan; readonly handler?: Plan; readonly finalizer?: Plan };
