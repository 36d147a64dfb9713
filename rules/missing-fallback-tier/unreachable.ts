/** Fallbacks that look as if they covered a call and can never run. */
import { failureAnalysis, type FailureAnalysis } from "../../analysis/link/failure/analysis.ts";
import { surfacesError } from "../../analysis/link/failure/answers.ts";
import { uncoveredHandler, type Handler } from "../../analysis/link/failure/handlers.ts";
import { functionKey, sameExpression, sameFunction } from "../../analysis/link/refs.ts";
import { variesInLoop } from "../../analysis/link/failure/candidates.ts";
import { replacements } from "../../analysis/link/failure/replaced.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { RawFinding } from "../context.ts";
import { unreachableMessage } from "./messages.ts";

/** One finding at the call for each try whose catch serves something but never sees the call's failure. */
export function unreachableFindings(program: Program, call: CapabilityCall): readonly RawFinding[] {
  const analysis = failureAnalysis(program);
  const tries = new Set<string>();
  const branches = analysis.paths(call).neverTaken.filter((handler) => serves(program, analysis, call, handler)).map((handler): RawFinding => ({
    ...call.focus,
    kind: "unreachable",
    severity: "error",
    message: unreachableMessage(call, call.name, "throws"),
    trace: [{ ...handler.place, message: "this branch never sees a bad status" }],
  }));
  const covers = analysis.paths(call).uncovered.flatMap((uncovered): readonly RawFinding[] => {
    // A lazy call that is also returned unawaited is one gap.
    const key = `${functionKey(uncovered.fn)} ${uncovered.try}`;
    if (tries.has(key)) return [];
    tries.add(key);
    const clause = program.function(uncovered.fn).tries[uncovered.try]?.catch;
    if (clause === undefined) return [];
    const handler = uncoveredHandler(program, uncovered);
    if (handler === undefined || !serves(program, analysis, call, handler)) return [];
    const isAsync = program.function(uncovered.fn).async;
    const dropped = uncovered.why === "dropped";
    if (dropped && !isMeantFor(program, analysis, call, handler)) return [];
    const direct = dropped || sameExpression(uncovered.at, call.at);
    const place = direct ? call.focus : program.place(uncovered.at);
    return [{
      ...place,
      kind: "unreachable",
      ...(uncovered.why === "not-awaited" && isAsync ? { fix: { kind: "await-return", at: program.expression(uncovered.at).span } as const } : {}),
      severity: "error",
      message: unreachableMessage(call, direct ? call.name : program.calleeName(uncovered.at), uncovered.why === "not-awaited" && !isAsync ? "not-async" : uncovered.why),
      trace: [{ file: uncovered.fn.file, span: [clause.span[0], clause.blockSpan[0]], message: "this handler never sees the failure" }],
    }];
  });
  return [...branches.slice(0, 1), ...covers];
}

/** Whether a catch that asks another model can be there for this call only: no other model call is waited for in its try. */
function isMeantFor(program: Program, analysis: FailureAnalysis, call: CapabilityCall, handler: Handler): boolean {
  const asks = analysis.outcomes(handler).some((outcome) => outcome.calls.some((run) => run.call !== call && run.call.kind === call.kind));
  return asks && !program.capabilityCalls().some((other) => other !== call && analysis.paths(other).handlers.some((one) => one.try === handler.try && sameFunction(one.fn, handler.fn)));
}

/** Whether a handler serves something: a retry of the same model is nothing else. */
function serves(program: Program, analysis: FailureAnalysis, call: CapabilityCall, handler: Handler): boolean {
  return analysis.outcomes(handler).some((outcome) => {
    if (outcome.again) return replacements(program, handler, call, outcome.sets).length > 0 || variesInLoop(program, handler.via.length === 0 && !sameExpression(handler.guarded, call.at) ? [handler.guarded] : handler.via, call);
    // What is given back may pass for an answer though somebody else was told: `onFailure?.(error); return "";`.
    const passes = outcome.end === "serves" || (outcome.end === "tells" && outcome.servedAt !== undefined && !surfacesError(program, outcome.servedAt, undefined));
    return outcome.calls.length > 0 || (passes && outcome.served.kind !== "nothing");
  });
}
