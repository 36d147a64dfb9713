/** The failure analysis of a program: one answer per capability call, shared by the rules that ask about failures. */
import { createEmitters, type Emitters } from "../events.ts";
import type { CapabilityCall, Program } from "../program.ts";
import { expressionKey } from "../refs.ts";
import { failurePaths, type FailurePaths, type Handler } from "./handlers.ts";
import { indexCalls, outcomesOf, type CallIndex, type Outcome } from "./outcomes.ts";

export interface FailureAnalysis {
  readonly emitters: Emitters;
  readonly calls: CallIndex;
  paths(call: CapabilityCall): FailurePaths;
  outcomes(handler: Handler): readonly Outcome[];
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
  return {
    emitters,
    calls,
    paths: (call) => {
      const key = expressionKey(call.at);
      const paths = pathMemo.get(key) ?? failurePaths(program, call);
      pathMemo.set(key, paths);
      return paths;
    },
    outcomes: (handler) => {
      const key = `${handler.fn.file} ${handler.fn.fn} ${handler.start} ${expressionKey(handler.guarded)}`;
      const outcomes = outcomeMemo.get(key) ?? outcomesOf(program, handler, emitters, calls);
      outcomeMemo.set(key, outcomes);
      return outcomes;
    },
  };
}
