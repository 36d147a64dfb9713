/** The failure analysis of a program: one answer per capability call, shared by the rules that ask about failures. */
import { createEmitters, type Emitters } from "../events.ts";
import type { CapabilityCall, Program } from "../program.ts";
import { expressionKey, functionKey, type FunctionRef } from "../refs.ts";
import { indexCalls, type CallIndex } from "./call-index.ts";
import { failurePaths, type FailurePaths, type Handler } from "./handlers.ts";
import { recordsErrors } from "./listeners.ts";
import { outcomesOf, type Outcome } from "./outcomes.ts";
import { answeredTo, defaultsFor, type Answered } from "./told.ts";

export interface FailureAnalysis {
  readonly emitters: Emitters;
  readonly calls: CallIndex;
  paths(call: CapabilityCall): FailurePaths;
  outcomes(handler: Handler): readonly Outcome[];
  /** The callers that get an empty answer from a handler of a call's failure, and where each tests for it. */
  emptied(handler: Handler, call: CapabilityCall): readonly Answered[];
}

const known = new WeakMap<Program, FailureAnalysis>();

/** The analysis of a program, made at the first request. */
export function failureAnalysis(program: Program): FailureAnalysis {
  const made = known.get(program) ?? create(program);
  known.set(program, made);
  return made;
}

function create(program: Program): FailureAnalysis {
  const emitters = createEmitters(program);
  const calls = indexCalls(program, program.capabilityCalls());
  const pathMemo = new Map<string, FailurePaths>();
  const outcomeMemo = new Map<string, readonly Outcome[]>();
  const emptyMemo = new Map<string, readonly Answered[]>();

  function outcomes(handler: Handler): readonly Outcome[] {
    const key = keyOf(handler);
    const known = outcomeMemo.get(key) ?? outcomesOf(program, handler, emitters, calls);
    outcomeMemo.set(key, known);
    return known;
  }

  /** What a handler answers with an error is handled again where callers test the answer. */
  function withTests(handlers: readonly Handler[], origin: FunctionRef): readonly Handler[] {
    const all = [...handlers];
    for (const handler of all) {
      if (!outcomes(handler).some((outcome) => outcome.end === "tells")) continue;
      for (const test of answeredTo(program, handler, "failed", origin).flatMap(({ tests }) => tests)) {
        if (!all.some((other) => other.start === test.start && other.fn.file === test.fn.file && other.fn.fn === test.fn.fn)) all.push(test);
      }
    }
    return all;
  }

  return {
    emitters,
    calls,
    outcomes,
    paths: (call) => {
      const key = expressionKey(call.at);
      const known = pathMemo.get(key);
      if (known !== undefined) return known;
      const own = failurePaths(program, call, recordsErrors(program, call, emitters));
      const handlers = withTests(own.handlers, call.fn);
      const telling = handlers.filter((handler) => outcomes(handler).some(({ end }) => end === "tells"));
      const paths = { ...own, handlers, defaulted: [...own.defaulted, ...telling.flatMap((handler) => defaultsFor(program, handler, call.fn))] };
      pathMemo.set(key, paths);
      return paths;
    },
    emptied: (handler, { fn }) => {
      const key = `${keyOf(handler)} ${functionKey(fn)}`;
      const known = emptyMemo.get(key) ?? answeredTo(program, handler, "empty", fn);
      emptyMemo.set(key, known);
      return known;
    },
  };
}

const keyOf = (handler: Handler): string => `${handler.fn.file} ${handler.fn.fn} ${handler.start} ${expressionKey(handler.guarded)}`;
