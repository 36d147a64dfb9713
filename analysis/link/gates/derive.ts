/**
 * Whether a value comes from a check's answer, and what its truth then says. The value may come through variables,
 * destructuring, members, comparisons, awaits and predicates over the answer.
 */
import { children } from "../../lower/children.ts";
import type { BindingId, ExpressionId, PatternStep } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import type { Check, GateContext } from "./context.ts";
import { lastName, sibling } from "./context.ts";
import type { Polarity } from "./words.ts";
import { opposite, polarityOfName } from "./words.ts";

export interface Derived {
  readonly call: ExpressionRef;
  readonly check: Check;
  /** What the value being truthy says. */
  readonly polarity: Polarity | undefined;
  /** False when the value is the promise of the answer. */
  readonly awaited: boolean;
  /** True while the value is the answer itself, not a part of it or something made of it. */
  readonly whole: boolean;
}

/** The way from the value that was asked about down to the one at hand. */
interface Trail {
  readonly depth: number;
  /** Variables on the way: one that is made of itself (`query = query.where(…)`) adds nothing to what it is made of. */
  readonly bindings: readonly BindingId[];
}

export const START: Trail = { depth: 0, bindings: [] };
const MAX_DEPTH = 10;
const CONSTANTS = new Set(["string", "boolean", "null", "undefined", "number"]);
export const COMBINATORS = new Set(["all", "allSettled", "race", "any"]);
const ITERATIONS = new Set(["every", "some", "map", "filter", "find", "flatMap"]);
export const CONTINUATIONS = new Set(["then", "catch", "finally"]);

/** The checks whose answer `ref` is made of; `strict`: is, without a call in between that takes it as an argument. */
export function derive(context: GateContext, ref: ExpressionRef, trail: Trail = START, strict = false): readonly Derived[] {
  if (trail.depth > MAX_DEPTH) return [];
  const { program } = context;
  const at = (id: Parameters<typeof sibling>[1]): ExpressionRef => sibling(ref, id);
  const go = (id: Parameters<typeof sibling>[1]): readonly Derived[] => derive(context, at(id), deeper(trail), strict);
  const isConstant = (id: Parameters<typeof sibling>[1]): boolean => CONSTANTS.has(program.expression(at(id)).kind);
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "call": {
      const check = context.checkOf(ref);
      if (check !== undefined) {
        const self: Derived = { call: ref, check, polarity: check.polarity, awaited: check.async === false, whole: true };
        // What is chained to a promise settles with it.
        return CONTINUATIONS.has(lastName(program, ref) ?? "") ? [self, ...deriveCall(context, ref, trail, strict)] : [self];
      }
      return deriveCall(context, ref, trail, strict);
    }
    case "await":
      return go(expression.operand).map((derived) => ({ ...derived, awaited: true }));
    case "cast":
      return go(expression.operand);
    case "assign":
      return go(expression.value);
    case "member":
      return go(expression.object).map((derived) => ({ ...derived, polarity: polarityOfName(expression.name), whole: false }));
    case "index":
      return go(expression.object).map((derived) => ({ ...derived, polarity: undefined, whole: false }));
    case "unary":
      return expression.operator === "!" ? go(expression.operand).map(negate) : go(expression.operand).map(blur);
    case "binary":
      return deriveComparison(context, ref, trail, strict);
    case "conditional":
      // `allowed ? "allow" : "deny"` is the answer in other words.
      return [
        ...go(expression.whenTrue),
        ...go(expression.whenFalse),
        ...(isConstant(expression.whenTrue) && isConstant(expression.whenFalse) ? go(expression.test).map((derived) => blur({ ...derived, whole: false })) : []),
      ];
    case "logical":
      return [...go(expression.left), ...go(expression.right)];
    case "sequence": {
      const last = expression.items.at(-1);
      return last === undefined ? [] : go(last);
    }
    case "object":
      return expression.properties.flatMap((property) => (property.kind === "value" || property.kind === "spread" ? go(property.value) : [])).map(blur);
    case "array":
      return expression.items.flatMap((item) => go(item.value)).map(blur);
    case "name":
      return expression.binding === undefined ? [] : deriveBinding(context, ref.file, expression.binding, trail, strict);
    default:
      return [];
  }
}

const deeper = (trail: Trail): Trail => ({ ...trail, depth: trail.depth + 1 });

const negate = (derived: Derived): Derived =>
  derived.polarity === undefined ? derived : { ...derived, polarity: opposite(derived.polarity) };
/** What `Promise.allSettled` gives never fails: a refusal is in what it answers. */
const settled = (derived: Derived): Derived => ({ ...derived, check: { ...derived.check, denies: "verdict", truthy: true }, polarity: undefined, whole: false });
const blur = (derived: Derived): Derived => ({ ...derived, polarity: undefined });

/** A call that is no check itself: a method on the answer (`verdict.isDenied()`), or a predicate over it (`Boolean(verdict)`). */
function deriveCall(context: GateContext, ref: ExpressionRef, trail: Trail, strict: boolean): readonly Derived[] {
  const { program } = context;
  const expression = program.expression(ref);
  if (expression.kind !== "call") return [];
  const callee = program.expression(sibling(ref, expression.callee));
  const name = lastName(program, ref) ?? "";
  if (callee.kind === "member") {
    if (COMBINATORS.has(name)) {
      const answers = expression.args.flatMap((argument) => derive(context, sibling(ref, argument.value), deeper(trail), strict));
      return name === "allSettled" ? answers.map(settled) : answers;
    }
    if (ITERATIONS.has(name)) {
      const answers = expression.args.flatMap((argument) => deriveReturns(context, sibling(ref, argument.value), trail));
      if (answers.length > 0) return answers;
    }
    const receiver = derive(context, sibling(ref, callee.object), deeper(trail), strict);
    if (receiver.length > 0 && ITERATIONS.has(name)) {
      // `results.some((result) => result.flagged)` says of all what the callback says of each.
      const [callback] = expression.args;
      const polarity = callback === undefined ? undefined : polarityOfCallback(program, sibling(ref, callback.value));
      return receiver.map((derived) => ({ ...derived, polarity, whole: false }));
    }
    if (receiver.length > 0) {
      return CONTINUATIONS.has(name) ? receiver : receiver.map((derived) => ({ ...derived, polarity: polarityOfName(name), whole: false }));
    }
  }
  const boolean = callee.kind === "name" && callee.name === "Boolean" && callee.binding === undefined;
  if (strict && !boolean) return [];
  const fromArguments = expression.args.flatMap((argument) => derive(context, sibling(ref, argument.value), deeper(trail), strict));
  if (boolean) return fromArguments;
  return fromArguments.map((derived) => ({ ...derived, polarity: polarityOfName(name), whole: false }));
}

/** What a truthy answer of a predicate written on the spot says, by the names in it. */
function polarityOfCallback(program: Program, ref: ExpressionRef): Polarity | undefined {
  const made = program.expression(ref);
  if (made.kind !== "function") return undefined;
  const value = program.function({ file: ref.file, fn: made.fn }).body?.nodes.find((node) => node.kind === "return" && node.value !== undefined);
  return value?.kind === "return" && value.value !== undefined ? polarityOfExpression(program, sibling(ref, value.value)) : undefined;
}

function polarityOfExpression(program: Program, ref: ExpressionRef): Polarity | undefined {
  const expression = program.expression(ref);
  if (expression.kind === "member" || expression.kind === "name") return polarityOfName(expression.name);
  if (expression.kind !== "unary" || expression.operator !== "!") return undefined;
  const inner = polarityOfExpression(program, sibling(ref, expression.operand));
  return inner === undefined ? undefined : opposite(inner);
}

/** What a callback written on the spot returns: `list.every((item) => isAllowed(item))`. */
function deriveReturns(context: GateContext, ref: ExpressionRef, trail: Trail): readonly Derived[] {
  const { program } = context;
  const made = program.expression(ref);
  if (made.kind !== "function") return [];
  const fn = program.function({ file: ref.file, fn: made.fn });
  return (fn.body?.nodes ?? []).flatMap((node) => {
    if (node.kind !== "return" || node.value === undefined) return [];
    const derived = derive(context, sibling(ref, node.value), deeper(trail), true);
    return fn.async ? derived.map((one) => ({ ...one, awaited: false, check: { ...one.check, async: true } })) : derived;
  });
}

function deriveComparison(context: GateContext, ref: ExpressionRef, trail: Trail, strict: boolean): readonly Derived[] {
  const { program } = context;
  const expression = program.expression(ref);
  if (expression.kind !== "binary") return [];
  const left = derive(context, sibling(ref, expression.left), deeper(trail), strict);
  const right = derive(context, sibling(ref, expression.right), deeper(trail), strict);
  const derived = left.length > 0 ? left : right;
  if (derived.length === 0) return [];
  const other = program.expression(sibling(ref, left.length > 0 ? expression.right : expression.left));
  const equal = expression.operator.startsWith("==");
  if (!equal && !expression.operator.startsWith("!=")) return derived.map((one) => blur({ ...one, whole: false }));
  const whenEqual = (one: Derived): Polarity | undefined => {
    switch (other.kind) {
      case "string":
        return polarityOfName(other.text);
      case "boolean":
        return other.value || one.polarity === undefined ? one.polarity : opposite(one.polarity);
      case "null":
      case "undefined":
        return one.polarity === undefined ? undefined : opposite(one.polarity);
      default:
        return undefined;
    }
  };
  return derived.map((one) => ({ ...one, polarity: whenEqual(one), whole: false })).map((one) => (equal ? one : negate(one)));
}

function deriveBinding(context: GateContext, file: string, id: BindingId, trail: Trail, strict: boolean): readonly Derived[] {
  const binding = context.program.facts(file)?.bindings[id];
  if (binding === undefined || trail.bindings.includes(id)) return [];
  const inside: Trail = { ...trail, bindings: [...trail.bindings, id] };
  // `[allowed, reason] = …`: where the way doesn't tell what a truthy value says, the variable's name may.
  const named = (one: Derived): Derived => (one.polarity === undefined ? { ...one, polarity: polarityOfName(binding.name) } : one);
  return binding.sources.flatMap((source): readonly Derived[] => {
    switch (source.kind) {
      case "value":
        return derivePath(context, { file, id: source.value }, source.path, inside, strict);
      case "parameter": {
        const answer = answerOfContinuation(context.program, { file, fn: source.fn }, source.index);
        if (answer === undefined) return [];
        return derive(context, answer, deeper(inside), strict).map((derived) => alongPath({ ...derived, awaited: true }, source.path));
      }
      default:
        return [];
    }
  }).map(named);
}

/** The value after a destructuring path; `[a] = await Promise.all([x, y])` takes one element. */
function derivePath(context: GateContext, ref: ExpressionRef, path: readonly PatternStep[], trail: Trail, strict: boolean): readonly Derived[] {
  const first = path[0];
  if (first?.kind === "element") {
    const element = combinedElement(context.program, ref, first.index);
    if (element !== undefined) {
      return derive(context, element, deeper(trail), strict).map((derived) => alongPath({ ...derived, awaited: true }, path.slice(1)));
    }
  }
  return derive(context, ref, deeper(trail), strict).map((derived) => alongPath(derived, path));
}

function alongPath(derived: Derived, path: readonly PatternStep[]): Derived {
  const step = path.findLast((one) => one.kind !== "default");
  if (step === undefined) return derived;
  return { ...derived, polarity: step.kind === "property" ? polarityOfName(step.name) : undefined, whole: false };
}

/** Element `index` of the array given to an awaited `Promise.all([…])`. */
function combinedElement(program: Program, ref: ExpressionRef, index: number): ExpressionRef | undefined {
  const expression = program.expression(ref);
  if (expression.kind === "await") return combinedElement(program, sibling(ref, expression.operand), index);
  if (expression.kind !== "call" || !COMBINATORS.has(lastName(program, ref) ?? "")) return undefined;
  const list = expression.args[0];
  const array = list === undefined ? undefined : program.expression(sibling(ref, list.value));
  const item = array?.kind === "array" ? array.items[index] : undefined;
  return item === undefined || item.spread ? undefined : sibling(ref, item.value);
}

/** The `Promise.all([…])` and the like that the variables of an expression get their values from. */
export function combinationsIn(program: Program, ref: ExpressionRef, depth = 0): readonly ExpressionRef[] {
  if (depth > 6) return [];
  const expression = program.expression(ref);
  if (expression.kind === "call" && COMBINATORS.has(lastName(program, ref) ?? "")) return [ref];
  if (expression.kind === "name") {
    const binding = expression.binding === undefined ? undefined : program.facts(ref.file)?.bindings[expression.binding];
    return (binding?.sources ?? []).flatMap((source) => (source.kind === "value" ? combinationsIn(program, sibling(ref, source.value), depth + 1) : []));
  }
  return children(expression).flatMap((id) => combinationsIn(program, sibling(ref, id), depth + 1));
}

/** For the callback of `promise.then(callback)`: the promise whose answer is its parameter. */
export function answerOfContinuation(program: Program, fn: { readonly file: string; readonly fn: Parameters<Program["function"]>[0]["fn"] }, index: number): ExpressionRef | undefined {
  const made = program.function(fn).expression;
  if (made === undefined || index !== 0) return undefined;
  const self = sibling(fn, made);
  const call = program.parent(self);
  if (call === undefined) return undefined;
  const expression = program.expression(call);
  if (expression.kind !== "call" || expression.args[0]?.value !== made) return undefined;
  const callee = program.expression(sibling(call, expression.callee));
  return callee.kind === "member" && callee.name === "then" ? sibling(call, callee.object) : undefined;
}

/** The names that a value is made of; `follow`: variables are followed to what initialises them. What a test is about. */
export function namesIn(program: Program, ref: ExpressionRef, follow: boolean): readonly string[] {
  const names: string[] = [];
  collect(program, ref, 0, follow, names);
  return names;
}

function collect(program: Program, ref: ExpressionRef, depth: number, follow: boolean, names: string[]): void {
  if (depth > 4 || names.length > 40) return;
  const go = (id: Parameters<typeof sibling>[1], further = 0): void => collect(program, sibling(ref, id), depth + further, follow, names);
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "name": {
      names.push(expression.name);
      const binding = expression.binding === undefined ? undefined : program.facts(ref.file)?.bindings[expression.binding];
      for (const source of follow ? (binding?.sources ?? []) : []) {
        if (source.kind !== "value") continue;
        const last = source.path.findLast((step) => step.kind === "property");
        if (last?.kind === "property") names.push(last.name);
        else go(source.value, 2);
      }
      return;
    }
    case "member": {
      names.push(expression.name);
      // What `access.dialect` asks about is the dialect.
      const object = program.expression(sibling(ref, expression.object));
      return object.kind === "name" && object.name.toLowerCase() === "access" ? undefined : go(expression.object);
    }
    case "index":
      go(expression.object);
      return go(expression.index);
    case "call":
      go(expression.callee);
      for (const argument of expression.args) go(argument.value, 3);
      return;
    case "string":
      // "admin" is what a role is compared with; a longer text may speak of anything.
      if (/^[A-Za-z]{1,24}$/.test(expression.text)) names.push(expression.text);
      return;
    case "template":
      // The rest of a name that is built: `process.env[`${provider}_API_KEY`]`.
      for (const text of expression.texts) if (/^\w{1,24}$/.test(text)) names.push(text);
      return;
    case "await":
    case "unary":
    case "cast":
      return go(expression.operand);
    case "binary":
      // `subscriptions.length === 0` asks whether there are any.
      go(counted(program, ref, expression.left, expression.right));
      return go(expression.right);
    case "logical":
      go(expression.left);
      return go(expression.right);
    case "conditional":
      go(expression.test);
      go(expression.whenTrue);
      return go(expression.whenFalse);
    default:
      return;
  }
}

/** What is counted, where a length is compared with none. */
function counted(program: Program, ref: ExpressionRef, left: ExpressionId, right: ExpressionId): ExpressionId {
  const [length, none] = [program.expression(sibling(ref, left)), program.expression(sibling(ref, right))];
  return length.kind === "member" && length.name === "length" && none.kind === "number" && none.value === 0 ? length.object : left;
}
