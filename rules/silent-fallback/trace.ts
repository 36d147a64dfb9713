/** From the failing call to the handler, and to what is served instead. */
import type { Handler } from "../../analysis/link/failure/handlers.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { sameExpression } from "../../analysis/link/refs.ts";
import type { TraceStep } from "../finding.ts";
import type { Substitute } from "./messages.ts";

/** The steps in the order in which they happen. */
export function traceOf(program: Program, handler: Handler, call: CapabilityCall, substitute: Substitute): readonly TraceStep[] {
  const steps: TraceStep[] = [{ ...call.focus, message: `the model is called here, by ${call.name} in ${program.nameOf(call.fn)}` }];
  for (const site of handler.via) steps.push({ ...program.place(site), message: `its failure comes up through this call in ${program.nameOf(program.functionOf(site))}` });
  if (substitute.run !== undefined) {
    const direct = sameExpression(substitute.run.site, substitute.run.call.at);
    steps.push({ ...(direct ? substitute.run.call.focus : program.place(substitute.run.site)), message: direct ? "this call serves instead" : `this call serves instead, through ${substitute.run.call.name}` });
  }
  return steps;
}
