/**
 * Results that are values and bring what stands in for a failure: `result.unwrapOr("Untitled")` serves a default where
 * the call failed, `result.match(ok, failed)` runs a function. The methods of known libraries are data; one of the
 * project is told by what it does: it gives back what it was given where the result says that it failed.
 */
import type { BindingId, Expression, ExpressionId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import { expressionKey, type ExpressionRef, type FunctionRef } from "../refs.ts";
import { defaultPlace, isObserver, recoveryAt, type Recovery } from "./recoveries.ts";
import { saysHowItWent } from "./results.ts";
import type { Surface } from "./surface.ts";

/** A default that a result is asked for with. */
export interface Defaulted {
  readonly fn: FunctionRef;
  /** The call that serves it, and what it serves. */
  readonly at: ExpressionRef;
  readonly served: ExpressionRef;
  /** The variable that holds the result, if one does. */
  readonly result: BindingId | undefined;
  /** Callbacks that hear of the failure on the way: `result.mapErr(log)`. */
  readonly listeners: readonly ExpressionRef[];
}

export interface ResultUses {
  readonly defaults: readonly Defaulted[];
  readonly recoveries: readonly { readonly call: ExpressionRef; readonly recovery: Recovery }[];
}

/** A method that serves a default says so: `unwrapOr`, `getOrElse`, `withDefault`. What it does decides. */
const NAMED_FOR_DEFAULTS = /(?:Or|OrElse|OrDefault|Default|Fallback)$|^(?:or|fallback|match|fold)/;
const MAX_DEPTH = 8;

/** What is made of a result, which is awaited or returned at `at`, by methods of its own. */
export function usesOfResult(program: Program, { fn, at }: Extract<Surface, { kind: "throws" | "returned" }>): ResultUses {
  const defaults: Defaulted[] = [];
  const recoveries: { call: ExpressionRef; recovery: Recovery }[] = [];
  for (const call of callsOn(program, fn)) {
    const carried = carrierOf(program, call, at);
    if (carried === undefined) continue;
    const place = defaultPlace(program, call) ?? ownDefaultPlace(program, call);
    const expression = program.expression(call);
    const served = expression.kind === "call" && place !== undefined ? expression.args[place] : undefined;
    if (served !== undefined) {
      defaults.push({ fn, at: call, served: { file: at.file, id: served.value }, ...carried });
      continue;
    }
    // One on the promise itself is a handler chained to it.
    const recovery = carried.result === undefined ? undefined : (recoveryAt(program, call) ?? ownRecovery(program, call));
    if (recovery !== undefined) recoveries.push({ call, recovery: { ...recovery, listeners: [...recovery.listeners, ...carried.listeners] } });
  }
  return { defaults, recoveries };
}

/** The calls that may be made on the result: those of the function that are named for defaults. */
function callsOn(program: Program, fn: FunctionRef): readonly ExpressionRef[] {
  // What a `finally` holds has several nodes.
  const calls = new Set((program.function(fn).body?.nodes ?? []).flatMap((node) => (node.kind === "call" ? [node.expression] : [])));
  return [...calls].flatMap((id): readonly ExpressionRef[] => {
    const expression = program.expression({ file: fn.file, id });
    const callee = expression.kind === "call" ? program.expression({ file: fn.file, id: expression.callee }) : undefined;
    return (callee?.kind === "member" || callee?.kind === "name") && NAMED_FOR_DEFAULTS.test(callee.name) ? [{ file: fn.file, id }] : [];
  });
}

/** How a call has the result: undefined where it has another one. */
function carrierOf(program: Program, call: ExpressionRef, at: ExpressionRef): Pick<Defaulted, "result" | "listeners"> | undefined {
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  const carrier = callee?.kind === "member" ? callee.object : expression.kind === "call" ? expression.args[0]?.value : undefined;
  if (carrier === undefined) return undefined;
  // Made on the promise: the result comes out of it.
  if (isPartOf(program, call, at)) return { result: undefined, listeners: [...listenersDown(program, { file: call.file, id: carrier })] };
  return carries(program, { file: call.file, id: carrier }, at, 0);
}

function carries(program: Program, ref: ExpressionRef, at: ExpressionRef, depth: number): Pick<Defaulted, "result" | "listeners"> | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (ref.id === at.id) return { result: undefined, listeners: listenersDown(program, ref) };
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "cast":
    case "await":
      return carries(program, { file: ref.file, id: expression.operand }, at, depth + 1);
    case "call": {
      const callee = program.expression({ file: ref.file, id: expression.callee });
      const inner = callee.kind === "member" ? carries(program, { file: ref.file, id: callee.object }, at, depth + 1) : undefined;
      return inner === undefined ? undefined : { ...inner, listeners: [...inner.listeners, ...listenersOf(program, ref)] };
    }
    case "name": {
      const sources = expression.binding === undefined ? [] : (program.facts(ref.file)?.bindings[expression.binding]?.sources ?? []);
      const [only] = sources;
      if (expression.binding === undefined || sources.length !== 1 || only?.kind !== "value" || only.path.length > 0) return undefined;
      const inner = carries(program, { file: ref.file, id: only.value }, at, depth + 1);
      return inner === undefined ? undefined : { ...inner, result: expression.binding };
    }
    default:
      return undefined;
  }
}

/** Whether a call stands on the way from an awaited or returned expression down to what its promise is made of. */
function isPartOf(program: Program, call: ExpressionRef, at: ExpressionRef): boolean {
  for (let ref: ExpressionRef | undefined = at, depth = 0; ref !== undefined && depth < MAX_DEPTH; depth++) {
    if (ref.id === call.id) return true;
    ref = below(program, ref);
  }
  return false;
}

function below(program: Program, ref: ExpressionRef): ExpressionRef | undefined {
  const expression = program.expression(ref);
  if (expression.kind === "await" || expression.kind === "cast") return { file: ref.file, id: expression.operand };
  const callee = expression.kind === "call" ? program.expression({ file: ref.file, id: expression.callee }) : undefined;
  return callee?.kind === "member" ? { file: ref.file, id: callee.object } : undefined;
}

function listenersDown(program: Program, from: ExpressionRef): readonly ExpressionRef[] {
  const found: ExpressionRef[] = [];
  for (let ref: ExpressionRef | undefined = from, depth = 0; ref !== undefined && depth < MAX_DEPTH; depth++) {
    found.push(...listenersOf(program, ref));
    ref = below(program, ref);
  }
  return found;
}

/** `result.mapErr(log)` */
function listenersOf(program: Program, call: ExpressionRef): readonly ExpressionRef[] {
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  return expression.kind === "call" && callee?.kind === "member" && isObserver(callee.name) ? expression.args.map(({ value }) => ({ file: call.file, id: value })) : [];
}

/** Where a function of the project that asks a result is given the default: it gives it back where the result has failed. */
function ownDefaultPlace(program: Program, call: ExpressionRef): number | undefined {
  const places = program.callees(call).flatMap((callee) => (callee.kind === "function" ? [givenBack(program, callee.fn)] : []));
  return places.find((place) => place !== undefined);
}

function givenBack(program: Program, fn: FunctionRef): number | undefined {
  const { parameters, body } = program.function(fn);
  const place = (id: ExpressionId): number | undefined => {
    const expression = program.expression({ file: fn.file, id });
    const index = expression.kind === "name" ? parameters.findIndex(({ binding }) => binding !== undefined && binding === expression.binding) : -1;
    return index === -1 ? undefined : index;
  };
  const asksHow = body?.nodes.some((node) => node.kind === "branch" && saysHowItWent(program, { file: fn.file, id: node.test })) === true;
  for (const node of asksHow ? (body?.nodes ?? []) : []) {
    const value = node.kind === "return" && node.value !== undefined ? program.expression({ file: fn.file, id: node.value }) : undefined;
    const arms = value?.kind === "conditional" ? [value.whenTrue, value.whenFalse] : node.kind === "return" && node.value !== undefined ? [node.value] : [];
    const found = arms.map(place).find((one) => one !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a parameter, or a member of one, is called that is run when a result has failed. */
const FOR_FAILURES = /^(?:on|if|when)?_?(?:err|error|errors|fail|failed|failure|left|rejected)$/i;

/** `result.match({ ok, fail })` of a class of the project: the function that it calls where the result has failed. */
function ownRecovery(program: Program, call: ExpressionRef): Recovery | undefined {
  const expression = program.expression(call);
  if (expression.kind !== "call") return undefined;
  for (const callee of program.callees(call)) {
    if (callee.kind !== "function") continue;
    const { parameters, body } = program.function(callee.fn);
    if (body?.nodes.some((node) => node.kind === "branch" && saysHowItWent(program, { file: callee.fn.file, id: node.test })) !== true) continue;
    for (const [position, { value }] of expression.args.entries()) {
      const given = { file: call.file, id: value };
      const handler = FOR_FAILURES.test(parameters[position]?.name ?? "") ? given : memberFor(given, program.expression(given));
      if (handler !== undefined) return { handler, given: call, listeners: [] };
    }
  }
  return undefined;
}

function memberFor(at: ExpressionRef, object: Expression): ExpressionRef | undefined {
  const property = object.kind === "object" ? object.properties.find((one) => one.kind === "value" && FOR_FAILURES.test(one.key)) : undefined;
  return property?.kind === "value" ? { file: at.file, id: property.value } : undefined;
}

/** One default by where it is served. */
export const keyOfDefault = ({ at }: Defaulted): string => expressionKey(at);
