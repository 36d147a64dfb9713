/** Combinators that turn a failure into a value or into another candidate's turn. */
import type { Span } from "../../analysis/lower/facts.ts";
import type { FailureAnalysis } from "../../analysis/link/failure/analysis.ts";
import { branchHandler } from "../../analysis/link/failure/handlers.ts";
import { lateOutcome } from "../../analysis/link/failure/races.ts";
import { variesInMap } from "../../analysis/link/failure/candidates.ts";
import { testedResults } from "../../analysis/link/failure/results.ts";
import type { Surface } from "../../analysis/link/failure/surface.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { RawFinding } from "../context.ts";
import type { Place } from "../finding.ts";
import { settledMessage } from "./messages.ts";

export type Settled = Extract<Surface, { kind: "settled" }>;

/**
 * A finding for `Promise.any` over several model calls, and for `Promise.allSettled` whose function looks at the
 * results, tells nobody and leaves no event. The function's own events are taken to be about the failures.
 */
export function settledFinding(program: Program, analysis: FailureAnalysis, settled: Settled, calls: readonly CapabilityCall[]): readonly RawFinding[] {
  if (program.options.isTest(settled.at.file)) return [];
  const place = program.place(settled.at);
  if (settled.how === "race") {
    if (lateOutcome(program, settled.at, analysis.emitters) !== "answers" || isTested(program, analysis, settled)) return [];
    const trace = calls.map((call) => ({ ...call.focus, message: `the model is called here, by ${call.name}` }));
    return [{ ...place, kind: "default-value", severity: "warning", message: settledMessage(calls, "race"), trace }];
  }
  if (analysis.emitters.bodyEmits(settled.fn)) return [];
  const trace = calls.map((call) => ({ ...call.focus, message: `the model is called here, by ${call.name}` }));
  if (settled.how === "any") {
    return calls.length < 2 && !calls.some((call) => isMapped(program, settled, call)) ? [] : [{ ...place, kind: "other-model", severity: "error", message: settledMessage(calls, "any"), trace }];
  }
  const choice = choiceByStatus(program, settled);
  if (choice === undefined) return [];
  const picks = isPick(program, { file: settled.at.file, span: choice }) && (calls.length > 1 || calls.some((call) => isMapped(program, settled, call)));
  return [{ file: settled.at.file, span: choice, ...(picks ? { kind: "other-model", severity: "error" } : { kind: "default-value", severity: "warning" }), message: settledMessage(calls, "allSettled"), trace }];
}

/** `Promise.any(models.map((model) => ask(model)))`: one call, with each of several models. */
function isMapped(program: Program, settled: Settled, call: CapabilityCall): boolean {
  const [start, end] = program.place(settled.at).span;
  return program.usesOf(call.fn).some(({ argumentOf, at }) => argumentOf !== undefined && at.file === settled.at.file && start <= program.place(at).span[0] && program.place(at).span[1] <= end) && variesInMap(program, call);
}

/** Whether the function asks for the empty answer that the clock gives, and records it or fails. */
function isTested(program: Program, analysis: FailureAnalysis, settled: Settled): boolean {
  const awaited = program.parent(settled.at);
  const at = awaited !== undefined && program.expression(awaited).kind === "await" ? awaited : settled.at;
  return testedResults(program, { fn: settled.fn, at }, "empty").some((surface) => {
    const test = branchHandler(program, surface, settled.at, []);
    return test !== undefined && analysis.outcomes(test).every((outcome) => outcome.end !== "serves" || outcome.emits);
  });
}

/** `results.find(({ status }) => status === "fulfilled")`: one answer is taken, from whichever model gave one. */
function isPick(program: Program, { file, span: [start, end] }: Place): boolean {
  return (program.facts(file)?.expressions ?? []).some((expression) => {
    const callee = expression.kind === "call" && expression.span[0] <= start && end <= expression.span[1] ? program.expression({ file, id: expression.callee }) : undefined;
    return callee?.kind === "member" && /^find(Last)?$/.test(callee.name) && callee.span[1] <= start;
  });
}

/** Where the results are told apart by "fulfilled", when the function never reads a `reason`. */
function choiceByStatus(program: Program, settled: Settled): Span | undefined {
  const facts = program.facts(settled.fn.file);
  const [start, end] = program.function(settled.fn).span;
  const inside = (facts?.expressions ?? []).filter((expression) => start <= expression.span[0] && expression.span[1] <= end);
  if (inside.some((expression) => expression.kind === "member" && expression.name === "reason")) return undefined;
  return inside.find((expression) => expression.kind === "string" && (expression.text === "fulfilled" || expression.text === "rejected"))?.span;
}
