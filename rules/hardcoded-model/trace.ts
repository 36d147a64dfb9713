/** The way from the literal to the calls it reaches, as a reader walks it. */
import type { Program } from "../../analysis/link/program.ts";
import type { Hop } from "../../analysis/link/value.ts";
import type { TraceStep } from "../finding.ts";
import type { ModelOrigin } from "./origins.ts";

/** More calls than this are counted, not listed. */
const MAX_CALLS = 8;

/** Steps for the first way in full, then the other calls that the literal reaches. */
export function traceOf(program: Program, origin: ModelOrigin): readonly TraceStep[] {
  const ordered = [...origin.reaches].sort((a, b) => Number(b.sink.sends) - Number(a.sink.sends) || b.hops.length - a.hops.length);
  const [first, ...others] = ordered;
  if (first === undefined) return [];
  const steps: TraceStep[] = [];
  let last = origin.place;
  for (const hop of first.hops) {
    if (hop.file === last.file && hop.span[0] === last.span[0]) continue;
    steps.push({ file: hop.file, span: hop.span, message: hopMessage(hop) });
    last = hop;
  }
  for (const reach of [first, ...others].slice(0, MAX_CALLS)) {
    const place = reach.sink.call?.focus ?? reach.sink.place;
    if (steps.some((step) => step.file === place.file && step.span[0] === place.span[0] && step.span[1] === place.span[1])) continue;
    const where = program.nameOf(program.functionOf(reach.sink.at));
    steps.push({ ...place, message: reach.sink.sends ? `sent by ${reach.sink.call?.name ?? "this call"} in ${where}` : `fixed in this model object, in ${where}` });
  }
  return steps;
}

function hopMessage(hop: Hop): string {
  switch (hop.kind) {
    case "argument":
      return "passed on as this argument";
    case "return":
      return "returned to this call";
    case "request":
      return "sent to the project's own route by this request";
    case "import":
      return "imported here";
    case "field":
      return "kept in this field";
    case "property":
      return "kept in this property";
    case "default":
      return "serves here when nothing else is given";
    case "variable":
      return "kept here";
  }
}
