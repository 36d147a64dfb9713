/** Combinators that turn a failure into a value or into another candidate's turn. */
import type { Span } from "../../analysis/lower/facts.ts";
import type { FailureAnalysis } from "../../analysis/link/failure/analysis.ts";
import type { Surface } from "../../analysis/link/failure/surface.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { RawFinding } from "../context.ts";
import { settledMessage } from "./messages.ts";

export type Settled = Extract<Surface, { kind: "settled" }>;

/**
 * A finding for `Promise.any` over several model calls, and for `Promise.allSettled` whose function looks at the
 * results, tells nobody and leaves no event. The function's own events are taken to be about the failures.
 */
export function settledFinding(program: Program, analysis: FailureAnalysis, settled: Settled, calls: readonly CapabilityCall[]): readonly RawFinding[] {
  if (program.options.isTest(settled.at.file) || analysis.emitters.bodyEmits(settled.fn)) return [];
  const place = program.place(settled.at);
  const trace = calls.map((call) => ({ ...call.focus, message: `the model is called here, by ${call.name}` }));
  if (settled.how === "any") {
    return calls.length < 2 ? [] : [{ ...place, kind: "other-model", severity: "error", message: settledMessage(calls, "any"), trace }];
  }
  const choice = choiceByStatus(program, settled);
  if (choice === undefined) return [];
  return [{ file: settled.at.file, span: choice, kind: "default-value", severity: "warning", message: settledMessage(calls, "allSettled"), trace }];
}

/** Where the results are told apart by "fulfilled", when the function never reads a `reason`. */
function choiceByStatus(program: Program, settled: Settled): Span | undefined {
  const facts = program.facts(settled.fn.file);
  const [start, end] = program.function(settled.fn).span;
  const inside = (facts?.expressions ?? []).filter((expression) => start <= expression.span[0] && expression.span[1] <= end);
  if (inside.some((expression) => expression.kind === "member" && expression.name === "reason")) return undefined;
  return inside.find((expression) => expression.kind === "string" && (expression.text === "fulfilled" || expression.text === "rejected"))?.span;
}
