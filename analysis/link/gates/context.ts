/** What the parts of the gate analysis share: the words for checks, and the one way to ask what a call checks. */
import type { Expression, ExpressionId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef, SourcePlace } from "../refs.ts";
import type { Trouble } from "./gate-use.ts";
import type { CheckCategory, Polarity } from "./words.ts";

/** A function (or library call) that decides something, as seen from its callers. */
export interface Check {
  /**
   * `policy`: a gate. `authentication`, `rate`: known not to be one. `unverified`: named like a gate, with a body in
   * reach that can never deny.
   */
  readonly category: CheckCategory | "unverified";
  /**
   * How a refusal shows: by throwing, in the result, or (a body out of reach) in a way that only the use of the
   * result can tell.
   */
  readonly denies: "throws" | "verdict" | "either";
  /** True when it answers with a promise; undefined when that is not known. */
  readonly async: boolean | undefined;
  /** What a truthy result says, where that is known. */
  readonly polarity: Polarity | undefined;
  /** A way through it that says yes without a verdict, because something is missing (no principal, no setting). */
  readonly gap: Gap | undefined;
  /** The declaration, when it is in the project. */
  readonly fn: FunctionRef | undefined;
  /**
   * True when it is meant as a check: declared, known or named as one. A function that merely has a check inside stops
   * what follows it, but where and how often it is called says nothing about the intent to gate.
   */
  readonly meant: boolean;
  /** True when every answer is an object or a word, so that its being there says nothing: `{ allowed: false }`, "deny". */
  readonly truthy: boolean;
  /** It holds a gate that is broken, and no other. */
  readonly broken?: Trouble | undefined;
  /** `conditional`: it decides for some inputs only, as a model factory does that guards restricted models. */
  readonly scope: "always" | "conditional";
}

/** A return of a gate that no verdict stands behind. */
export interface Gap {
  readonly place: SourcePlace;
  readonly kind: "absent" | "error";
  /** What is absent, as written. */
  readonly subject: string;
}

export interface GateContext {
  readonly program: Program;
  /** How many helpers deep the question at hand is; part of the key of what is remembered. */
  readonly nesting: number;
  /** What a call checks, going by config, tags, the catalogue, the body of what it calls, and names. */
  checkOf(call: ExpressionRef): Check | undefined;
  /** The same for a function, as its callers see it. */
  checkOfFunction(fn: FunctionRef): Check | undefined;
  /** True for the name of a call that the config, a tag, or a library, says is a gate. */
  isKnownByName(name: string): boolean;
}

/** The expression `id` of the file that `ref` is in. */
export const sibling = (ref: { readonly file: string }, id: ExpressionId): ExpressionRef => ({ file: ref.file, id });

/** The last name of a callee or access path as it is written: `check` of `this.policy.check`. */
export function lastName(program: Program, ref: ExpressionRef): string | undefined {
  const expression: Expression = program.expression(ref);
  switch (expression.kind) {
    case "name":
    case "member":
      return expression.name;
    case "call":
    case "new":
      return lastName(program, sibling(ref, expression.callee));
    case "await":
    case "cast":
      return lastName(program, sibling(ref, expression.operand));
    default:
      return undefined;
  }
}

/** `budgets.assertAvailable` of `const budgets = { assertAvailable() {…} }`, as methods of a class are named with it. */
export function nameWithin(program: Program, fn: FunctionRef): string {
  const { object } = program.function(fn);
  const holder = object === undefined ? undefined : program.facts(fn.file)?.bindings.find(({ sources }) => sources.some((source) => source.kind === "value" && source.value === object && source.path.length === 0));
  return holder === undefined ? program.nameOf(fn) : `${holder.name}.${program.nameOf(fn)}`;
}
