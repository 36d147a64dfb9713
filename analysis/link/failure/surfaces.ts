/**
 * Where the failure of a call shows. A promise fails where it is awaited, or at the handler chained to it, or in the
 * caller it is returned to; not where it was made. This walks from a call outwards through the expressions, variables
 * and returns that carry its promise.
 */
import type { ExpressionId, Span, TryId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import { recoveriesInPipe, recoveryAt, type Recovery } from "./recoveries.ts";
import { testedResults } from "./results.ts";
import type { Surface } from "./surface.ts";
import { expressionKey, type ExpressionRef, type FunctionRef } from "../refs.ts";

/**
 * The places where a failure of the call shows, within the function the call is in. `maybe` is for a call that may hand
 * on the promise of a callback (`retry(() => call())`, `list.map(…)`): when it goes nowhere, that says nothing.
 */
export function surfacesOf(program: Program, call: ExpressionRef, carries: "promise" | "maybe" = "promise"): readonly Surface[] {
  const found: Surface[] = [];
  const seen = new Set<string>();
  climb(program, call, found, seen, carries === "maybe");
  // What the callback of a `reduce` gives back is what it is given for the next element.
  if (carries === "maybe") for (const mention of accumulated(program, call)) climb(program, mention, found, seen, true);
  return withoutGuards(program, [...found, ...found.flatMap((surface) => (surface.kind === "throws" ? testedResults(program, surface) : []))]);
}

/** `promise.catch(() => {})` beside an `await promise` only keeps an early rejection from ending the process. */
function withoutGuards(program: Program, found: readonly Surface[]): readonly Surface[] {
  const waitedFor = found.some((surface) => surface.kind === "throws" || surface.kind === "returned");
  if (!waitedFor) return found;
  return found.filter((surface) => surface.kind !== "chained" || typeof surface.method !== "string" || !isDropped(program, surface.at));
}

/** True for an expression statement. */
function isDropped(program: Program, at: ExpressionRef): boolean {
  const parent = program.parent(at);
  if (parent !== undefined) return program.expression(parent).kind === "unary";
  const held = (program.facts(at.file)?.bindings ?? []).some((binding) => binding.sources.some((source) => source.kind === "value" && source.value === at.id));
  const returned = (program.function(program.functionOf(at)).body?.nodes ?? []).some((node) => node.kind === "return" && node.value === at.id);
  return !held && !returned;
}

/** `use` is true for a mention of a variable that holds the promise: one that goes nowhere is not the end of it. */
function climb(program: Program, at: ExpressionRef, found: Surface[], seen: Set<string>, use = false): void {
  const key = expressionKey(at);
  if (seen.has(key)) return;
  seen.add(key);
  const fn = program.functionOf(at);
  const parent = program.parent(at);
  if (parent === undefined) return rooted(program, at, fn, found, seen, use);
  const expression = program.expression(parent);
  switch (expression.kind) {
    case "await":
      for (const node of program.nodesOf(parent)) found.push({ kind: "throws", fn, node, at: parent });
      return;
    case "cast":
    case "conditional":
    case "logical":
    case "sequence":
      return climb(program, parent, found, seen, use);
    case "unary":
      if (expression.operator === "void") found.push({ kind: "floating", fn, at, explicit: true });
      return;
    case "member":
      return chained(program, at, parent, expression.name, found, seen, use);
    case "array":
      return climbCombinator(program, parent, found, seen, use);
    case "call":
    case "new":
      // A promise given to another function (a timeout, a tracer) is taken to come back out of it.
      if (expression.callee === at.id) return;
      if (expression.args[1]?.value === at.id) for (const mention of accumulated(program, parent)) climb(program, mention, found, seen, true);
      if (gathered(program, parent, found, seen)) return;
      // One that takes it and gives nothing back keeps it: `waitUntil(promise)`.
      if (!use && isDropped(program, parent) && !program.calleeName(parent).startsWith("Promise.") && !isFunction(program, at)) return void found.push({ kind: "unknown", fn, at });
      if (expression.args[0]?.value === at.id) for (const one of recoveriesInPipe(program, parent)) found.push(recovered(program, parent, one));
      return settles(program, parent) === undefined ? climb(program, parent, found, seen, use) : climbCombinator(program, at, found, seen, use);
    case "assign":
      return variable(program, at, parent, found, seen);
    default:
      if (!use) found.push({ kind: "unknown", fn, at });
  }
}

/** `running.push(promise)`: it fails where the list is waited for. False where that isn't seen. */
function gathered(program: Program, call: ExpressionRef, found: Surface[], seen: Set<string>): boolean {
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  const list = callee?.kind === "member" && /^(push|unshift|add)$/.test(callee.name) ? program.expression({ file: call.file, id: callee.object }) : undefined;
  if (list?.kind !== "name" || list.binding === undefined) return false;
  const before = found.length;
  for (const mention of usesOf(program, call.file, [list.binding])) climb(program, mention, found, seen, true);
  return found.length > before;
}

const isFunction = (program: Program, at: ExpressionRef): boolean => program.expression(at).kind === "function";

/** Where the callback of `list.reduce((before, one) => …, first)` names what it has so far. */
function accumulated(program: Program, call: ExpressionRef): readonly ExpressionRef[] {
  const expression = program.expression(call);
  const [callback] = expression.kind === "call" && lastName(program, call) === "reduce" ? expression.args : [];
  const written = callback === undefined ? undefined : program.expression({ file: call.file, id: callback.value });
  const binding = written?.kind === "function" ? program.function({ file: call.file, fn: written.fn }).parameters[0]?.binding : undefined;
  return binding === undefined ? [] : usesOf(program, call.file, [binding]);
}

/** The expression stands at the root of a statement: returned, declared, or dropped. */
function rooted(program: Program, at: ExpressionRef, fn: FunctionRef, found: Surface[], seen: Set<string>, use: boolean): void {
  const facts = program.function(fn);
  if (use && dropsPromises(program, at)) {
    found.push({ kind: "floating", fn, at, explicit: false });
    return;
  }
  const returns = (facts.body?.nodes ?? []).some((node) => node.kind === "return" && node.value === at.id);
  if (returns) {
    found.push({ kind: "returned", fn, at, inTry: enclosingTry(program, fn, program.expression(at).span) });
    return;
  }
  const iterated = (program.facts(at.file)?.bindings ?? []).some((binding) => binding.sources.some((source) => source.kind === "element" && source.iterable === at.id));
  if (iterated) {
    for (const node of program.nodesOf(at)) found.push({ kind: "throws", fn, node, at });
    return;
  }
  const bindings = (program.facts(at.file)?.bindings ?? []).flatMap((binding, position) => (binding.sources.some((source) => source.kind === "value" && source.value === at.id) ? [position] : []));
  if (bindings.length === 0) {
    if (!use) found.push({ kind: "floating", fn, at, explicit: false });
    return;
  }
  for (const mention of usesOf(program, at.file, bindings)) climb(program, mention, found, seen, true);
}

/** Calls that run a callback and never look at its promise: `list.forEach(async …)`, `setTimeout(async …)`. */
const DROPS_PROMISES = /(^|\.)(forEach|setTimeout|setInterval|setImmediate|queueMicrotask|nextTick)$/;

function dropsPromises(program: Program, at: ExpressionRef): boolean {
  return program.expression(at).kind === "call" && DROPS_PROMISES.test(lastName(program, at));
}

function lastName(program: Program, call: ExpressionRef): string {
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  return callee?.kind === "member" || callee?.kind === "name" ? callee.name : "";
}

function variable(program: Program, at: ExpressionRef, assignment: ExpressionRef, found: Surface[], seen: Set<string>): void {
  const expression = program.expression(assignment);
  const target = expression.kind === "assign" ? program.expression({ file: at.file, id: expression.target }) : undefined;
  if (target?.kind !== "name" || target.binding === undefined) {
    found.push({ kind: "unknown", fn: program.functionOf(at), at });
    return;
  }
  for (const mention of usesOf(program, at.file, [target.binding])) climb(program, mention, found, seen, true);
}

function usesOf(program: Program, file: string, bindings: readonly number[]): readonly ExpressionRef[] {
  const facts = program.facts(file);
  const wanted = new Set(bindings);
  return (facts?.expressions ?? []).flatMap((expression, position): readonly ExpressionRef[] =>
    expression.kind === "name" && expression.binding !== undefined && wanted.has(expression.binding) ? [{ file, id: position as ExpressionId }] : [],
  );
}

/** What a promise has by itself. */
const OF_PROMISES = new Set(["then", "catch", "finally"]);

/**
 * `promise.then(…)`, `promise.catch(…)`; other members of a promise-like (`.withResponse()`) hand the promise on. What
 * is called on something that may not be one (`useAction(ask).execute(…)`) has dropped nothing when its result is.
 */
function chained(program: Program, at: ExpressionRef, member: ExpressionRef, name: string, found: Surface[], seen: Set<string>, use: boolean): void {
  const callRef = program.parent(member);
  const call = callRef === undefined ? undefined : program.expression(callRef);
  if (callRef === undefined || call?.kind !== "call" || call.callee !== member.id) return;
  const handler = name === "catch" ? call.args[0] : name === "then" ? call.args[1] : undefined;
  if (handler !== undefined) {
    found.push({ kind: "chained", fn: program.functionOf(at), handler: { file: at.file, id: handler.value }, at: callRef, method: name === "catch" ? "catch" : "then" });
    return;
  }
  const recovery = recoveryAt(program, callRef);
  const recoveries = recovery === undefined ? (name === "pipe" ? recoveriesInPipe(program, callRef) : []) : [recovery];
  for (const one of recoveries) found.push(recovered(program, callRef, one));
  // `breaker.fallback(other);` is said once, beside the calls.
  if (recovery === undefined || !isDropped(program, callRef)) climb(program, callRef, found, seen, use && !OF_PROMISES.has(name));
}

/** A library's handler of the failure that comes to `at`. */
export function recovered(program: Program, at: ExpressionRef, recovery: Recovery): Extract<Surface, { kind: "chained" }> {
  return { kind: "chained", fn: program.functionOf(at), handler: recovery.handler, at, method: recovery };
}

function climbCombinator(program: Program, array: ExpressionRef, found: Surface[], seen: Set<string>, use: boolean): void {
  const call = program.parent(array);
  const how = call === undefined ? undefined : settles(program, call);
  if (call === undefined || how === undefined) return climb(program, call ?? array, found, seen, use);
  found.push({ kind: "settled", fn: program.functionOf(call), at: call, how });
  if (how !== "allSettled") climb(program, call, found, seen);
}

/** Combinators that keep a failure to themselves. */
function settles(program: Program, call: ExpressionRef): "any" | "allSettled" | "race" | undefined {
  switch (program.calleeName(call)) {
    case "Promise.any":
      return "any";
    case "Promise.allSettled":
      return "allSettled";
    case "Promise.race":
      return "race";
    default:
      return undefined;
  }
}

/** The innermost try with a catch whose block holds the span. */
export function enclosingTry(program: Program, fn: FunctionRef, span: Span): TryId | undefined {
  let best: TryId | undefined;
  let size = Number.POSITIVE_INFINITY;
  program.function(fn).tries.forEach((one, position) => {
    const length = one.blockSpan[1] - one.blockSpan[0];
    if (one.catch === undefined || span[0] < one.blockSpan[0] || one.blockSpan[1] < span[1] || length >= size) return;
    best = position as TryId;
    size = length;
  });
  return best;
}
