/**
 * Helpers that run a function which they are given: `withRetry(() => call())`. What fails in there comes back out where
 * that function was given, and nowhere else: who else uses the helper has nothing to do with it.
 */
import { namesWithin } from "../bound-names.ts";
import type { CallSite, Program } from "../program.ts";
import { settlersAround } from "./promise-executors.ts";
import { functionKey, sameExpression, sameFunction, type ExpressionRef, type FunctionRef } from "../refs.ts";

/**
 * The function whose parameter, or an element of it, a call runs: `run()` in `withRetry(run)`, `attempt()` of the
 * attempts in `firstOf(attempts)`; undefined for any other call.
 */
export function takerOf(program: Program, site: ExpressionRef): FunctionRef | undefined {
  const expression = program.expression(site);
  return expression.kind === "call" ? parameterOwner(program, { file: site.file, id: expression.callee }, 0) : undefined;
}

function parameterOwner(program: Program, ref: ExpressionRef, depth: number): FunctionRef | undefined {
  const expression = program.expression(ref);
  if (expression.kind === "index") return parameterOwner(program, { file: ref.file, id: expression.object }, depth + 1);
  if (expression.kind !== "name" || expression.binding === undefined || depth > 2) return undefined;
  for (const source of program.facts(ref.file)?.bindings[expression.binding]?.sources ?? []) {
    if (source.kind === "parameter") {
      // What a list's callback gets is what the list holds.
      const list = source.index === 0 ? listWalkedBy(program, { file: ref.file, fn: source.fn }) : undefined;
      return list === undefined ? { file: ref.file, fn: source.fn } : parameterOwner(program, list, depth + 1);
    }
    if (source.kind === "element") return parameterOwner(program, { file: ref.file, id: source.iterable }, depth + 1);
  }
  return undefined;
}

const WALKERS = new Set(["map", "flatMap", "forEach"]);

/** The list whose elements a callback gets that is written in place: `list` of `list.map(({ run }) => run())`. */
export function listWalkedBy(program: Program, fn: FunctionRef): ExpressionRef | undefined {
  const made = program.function(fn).expression;
  const parent = made === undefined ? undefined : program.parent({ file: fn.file, id: made });
  const call = parent === undefined ? undefined : program.expression(parent);
  const callee = call?.kind === "call" && call.args[0]?.value === made ? program.expression({ file: fn.file, id: call.callee }) : undefined;
  return callee?.kind === "member" && WALKERS.has(callee.name) ? { file: fn.file, id: callee.object } : undefined;
}

/** The calls that a function is given to, alone or in a list. */
export function givenTo(program: Program, fn: FunctionRef): readonly ExpressionRef[] {
  return program.usesOf(fn).flatMap(({ at, argumentOf }) => {
    if (argumentOf !== undefined) return [argumentOf.call];
    const list = program.parent(at);
    const call = list !== undefined && program.expression(list).kind === "array" ? program.parent(list) : undefined;
    return call !== undefined && program.expression(call).kind === "call" ? [call] : [];
  });
}

/** The calls that a function is given to and that may run it: not where the project only puts it into an object. */
export function handedTo(program: Program, fn: FunctionRef): readonly ExpressionRef[] {
  return program.usesOf(fn).flatMap(({ argumentOf }) => {
    if (argumentOf === undefined || argumentOf.property !== undefined) return [];
    const takers = program.callees(argumentOf.call).flatMap((callee) => (callee.kind === "function" ? [callee.fn] : []));
    return takers.length > 0 && takers.every((taker) => onlyKeeps(program, taker, argumentOf.index)) ? [] : [argumentOf.call];
  });
}

/** Whether a function never calls a parameter of its own and hands it to nobody by itself: `createOpenAI({ fetch: given })`. */
function onlyKeeps(program: Program, fn: FunctionRef, index: number): boolean {
  const facts = program.facts(fn.file);
  const { parameters, span } = program.function(fn);
  const binding = parameters[index]?.binding;
  if (facts === undefined || binding === undefined) return false;
  const uses = namesWithin(facts, span).filter((name) => name.binding === binding).map((name) => facts.expressions.indexOf(name) as ExpressionRef["id"]);
  return uses.length > 0 && uses.every((id) => {
    const parent = program.parent({ file: fn.file, id });
    return parent !== undefined && program.expression(parent).kind === "object" && !isTask(program, parent);
  });
}

/** What is kept to be run, with what the promise is to be told then: `queue.push({ run, resolve, reject })`. */
function isTask(program: Program, object: ExpressionRef): boolean {
  const settle = settlersAround(program, object);
  const expression = program.expression(object);
  return expression.kind === "object" && expression.properties.some((property) => {
    const value = property.kind === "value" ? program.expression({ file: object.file, id: property.value }) : undefined;
    return value?.kind === "name" && value.binding !== undefined && value.binding === settle?.reject;
  });
}

/**
 * The callers of a function that a failure goes up to which came here by the calls of `via`, innermost first, from the
 * function `origin`.
 */
export function callersOnWay(program: Program, fn: FunctionRef, via: readonly ExpressionRef[], origin: FunctionRef): readonly CallSite[] {
  const callers = program.callersOf(fn);
  const given = givenOnWay(program, fn, via, origin);
  if (given === undefined) return callers;
  const own = callers.filter((site) => isGivenBy(program, site, fn, given.calls));
  return own.length > 0 ? own : callers;
}

/** What tells apart the ways that lead through a function: the function that was given to it. */
export function wayThrough(program: Program, fn: FunctionRef, via: readonly ExpressionRef[], origin: FunctionRef): string {
  const given = givenOnWay(program, fn, via, origin);
  return given === undefined ? "" : functionKey(given.function);
}

/** The function that `fn`, or the one it is written in, was given on the way, and the calls that give it. */
function givenOnWay(program: Program, fn: FunctionRef, via: readonly ExpressionRef[], origin: FunctionRef): { readonly function: FunctionRef; readonly calls: readonly ExpressionRef[] } | undefined {
  for (let position = via.length - 1; position >= 0; position--) {
    const site = via[position];
    const taker = site === undefined ? undefined : takerOf(program, site);
    if (taker === undefined || !isWrittenIn(program, fn, taker)) continue;
    const before = via[position - 1];
    const given = before === undefined ? origin : program.functionOf(before);
    const calls = givenTo(program, given);
    return calls.length === 0 ? undefined : { function: given, calls };
  }
  return undefined;
}

/** Whether a call of `fn` is one of those that give the function, or calls what one of them gave back. */
function isGivenBy(program: Program, { call }: CallSite, fn: FunctionRef, calls: readonly ExpressionRef[]): boolean {
  if (calls.some((one) => sameExpression(one, call))) return true;
  return program.callees(call).some((callee) => {
    if (callee.kind !== "function" || !sameFunction(callee.fn, fn)) return false;
    for (let frame = callee.frame; frame !== undefined; frame = frame.closure) {
      const made = frame.call;
      if (made !== undefined && calls.some((one) => sameExpression(one, made))) return true;
    }
    return false;
  });
}

function isWrittenIn(program: Program, fn: FunctionRef, outer: FunctionRef): boolean {
  if (fn.file !== outer.file) return false;
  for (let at: FunctionRef["fn"] | undefined = fn.fn; at !== undefined; at = program.function({ file: fn.file, fn: at }).parent) if (at === outer.fn) return true;
  return false;
}
