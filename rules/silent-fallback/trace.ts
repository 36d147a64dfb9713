/** From the failing call to the handler, and to what is served instead. */
import type { Handler } from "../../analysis/link/failure/handlers.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { sameExpression, type ExpressionRef } from "../../analysis/link/refs.ts";
import type { TraceStep } from "../finding.ts";
import type { Substitute } from "./messages.ts";

/** The steps in the order in which they happen. */
export function traceOf(program: Program, handler: Handler, call: CapabilityCall, substitute: Substitute): readonly TraceStep[] {
  const steps: TraceStep[] = [...stepsTo(program, call, handler.via)];
  if (substitute.kind === "other-model" && substitute.set !== undefined) steps.push({ ...program.place(substitute.set), message: "this makes the next call ask another model" });
  if (substitute.run !== undefined) {
    const direct = sameExpression(substitute.run.site, substitute.run.call.at);
    steps.push({ ...(direct ? substitute.run.call.focus : program.place(substitute.run.site)), message: direct ? "this call serves instead" : `this call serves instead, through ${substitute.run.call.name}` });
  }
  return steps;
}

/** From the failing call up through calls of the project. */
export function stepsTo(program: Program, call: CapabilityCall, via: readonly ExpressionRef[]): readonly TraceStep[] {
  const called: TraceStep = { ...call.focus, message: `the model is called here, by ${call.name} in ${program.nameOf(call.fn)}` };
  return [called, ...via.map((site): TraceStep => ({ ...program.place(site), message: `its failure comes up through this call in ${program.nameOf(program.functionOf(site))}` }))];
}
