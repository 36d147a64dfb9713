/**
 * Failures that a handler hands on as an answer: `{ ok: false, error }`, `Err(e)`, or null. What becomes of them is
 * decided where the callers of the handler's function test that answer.
 */
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { usesOfResult } from "./defaulted.ts";
import { callersOnWay } from "./given.ts";
import { branchHandler, type DefaultedFailure, type Handler } from "./handlers.ts";
import { MAX_HOPS } from "./levels.ts";
import { testedResults, type Sign } from "./results.ts";
import { surfacesOf } from "./surfaces.ts";
import { unreadError } from "./unread-errors.ts";

/** One call of the handler's function, with the branches there that test its answer. */
export interface Answered {
  readonly site: ExpressionRef;
  readonly tests: readonly Handler[];
}

/**
 * The callers of a handler's function on the way that the failure of a call in `origin` takes, and where each tests for a
 * failed or for an empty answer.
 */
export function answeredTo(program: Program, handler: Handler, sign: Sign, origin: FunctionRef): readonly Answered[] {
  return callersOf(program, handler, origin).map((call) => {
    const awaited = surfacesOf(program, call).flatMap((surface) => (surface.kind === "throws" ? [surface] : []));
    const tests = awaited.flatMap((surface) => [...testedResults(program, surface, sign), ...(sign === "failed" ? unreadError(program, handler, surface).tests : [])]).flatMap((surface) => branchHandler(program, surface, call, [...handler.via, call], handler) ?? []);
    return { site: call, tests };
  });
}

/** The defaults with which callers ask the results that a handler answers with. */
export function defaultsFor(program: Program, handler: Handler, origin: FunctionRef): readonly DefaultedFailure[] {
  return callersOf(program, handler, origin).flatMap((call) => {
    const given = surfacesOf(program, call).flatMap((surface) => (surface.kind === "throws" || surface.kind === "returned" ? [surface] : []));
    return given.flatMap((surface) => [...usesOfResult(program, surface).defaults, ...unreadError(program, handler, surface).defaults]).map((one) => ({ ...one, via: [...handler.via, call], after: handler }));
  });
}

function callersOf(program: Program, handler: Handler, origin: FunctionRef): readonly ExpressionRef[] {
  if (handler.taken !== undefined) return [handler.taken];
  return handler.via.length >= MAX_HOPS ? [] : callersOnWay(program, functionOf(program, handler), handler.via, origin).map(({ call }) => call);
}

/** The function that answers with what the handler gives. */
function functionOf(program: Program, handler: Handler): FunctionRef {
  return handler.form === "callback" ? program.functionOf(handler.guarded) : handler.fn;
}
