/** The way from the literal to the calls it reaches, as a reader walks it. */
import type { Program } from "../../analysis/link/program.ts";
import type { SourcePlace } from "../../analysis/link/refs.ts";
import type { Hop } from "../../analysis/link/value.ts";
import type { TraceStep } from "../finding.ts";
import type { ModelOrigin, Reach } from "./origins.ts";

/** More calls than this are counted, not listed. */
const MAX_CALLS = 8;

/** Steps for the shortest way in full, then the other calls that the literal reaches; model objects only where no call is seen. */
export function traceOf(program: Program, origin: ModelOrigin): readonly TraceStep[] {
  const ways = origin.reaches.map((reach) => ({ reach, hops: tellingHops(origin.place, reach) }));
  ways.sort((a, b) => Number(b.reach.sink.sends) - Number(a.reach.sink.sends) || a.hops.length - b.hops.length);
  const [first] = ways;
  if (first === undefined) return [];
  const steps: TraceStep[] = first.hops.map((hop) => ({ file: hop.file, span: hop.span, message: hopMessage(program, hop) }));
  const sends = first.reach.sink.sends;
  for (const { reach } of ways.filter((way) => way.reach.sink.sends === sends).slice(0, MAX_CALLS)) {
    const place = reach.sink.call?.focus ?? reach.sink.place;
    if (steps.some((step) => samePlace(step, place))) continue;
    const where = program.nameOf(program.functionOf(reach.sink.at));
    steps.push({ ...place, message: reach.sink.sends ? `sent by ${reach.sink.call?.name ?? "this call"} in ${where}` : `the model of ${calleeOf(program, place)}, in ${where}` });
  }
  return steps;
}

/** A hop a reader is told of. `through` is a call that hands an argument back. */
type Telling = Omit<Hop, "kind"> & { readonly kind: Hop["kind"] | "through" };

/**
 * The hops that a reader needs: those that cross from one function, file or object to another. What stands inside the
 * next step, or on its line, is seen there; what goes into a call and comes out of it went through it.
 */
function tellingHops(origin: SourcePlace, reach: Reach): readonly Telling[] {
  const sink: Telling = { ...reach.sink.place, kind: "variable" };
  const hops: Telling[] = [];
  for (const hop of reach.hops) {
    const entered = hop.kind === "return" ? hops.findIndex((before) => before.kind === "argument" && inside(before, hop)) : -1;
    if (entered === -1) hops.push(hop);
    else hops.splice(entered, hops.length, { ...hop, kind: "through" });
  }
  const outside = hops.filter((hop) => {
    if (isHolder(hop) || samePlace(hop, sink) || (hop.kind === "default" && samePlace(hop, origin))) return false;
    return !inside(hop, sink) || hop.kind === "return" || hop.kind === "through";
  });
  return outside.filter((hop, position) => {
    const next = outside[position + 1];
    const before = outside[position - 1];
    if (before !== undefined && samePlace(before, hop)) return false;
    // An import is seen from the next step in its file.
    return hop.kind !== "import" || next === undefined || next.file !== hop.file;
  });
}

/** A name or property that only holds the value for what comes next. */
const isHolder = (hop: Telling): boolean => hop.kind === "variable" || hop.kind === "property";

const inside = (inner: SourcePlace, outer: SourcePlace): boolean => inner.file === outer.file && outer.span[0] <= inner.span[0] && inner.span[1] <= outer.span[1];

const samePlace = (a: SourcePlace, b: SourcePlace): boolean => a.file === b.file && a.span[0] === b.span[0] && a.span[1] === b.span[1];

function hopMessage(program: Program, hop: Telling): string {
  switch (hop.kind) {
    case "argument":
      return "passed on as this argument";
    case "return":
      return `returned by ${calleeOf(program, hop)}`;
    case "through":
      return `passed through ${calleeOf(program, hop)}`;
    case "model":
      return `made into a model object by ${calleeOf(program, hop)}`;
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
      return "kept in this variable";
  }
}

/** What a call's text calls: `openai.chat` of `openai.chat("…")`. */
export function calleeOf(program: Program, { file, span }: SourcePlace): string {
  const text = (program.project.text(file) ?? "").slice(span[0], span[1]).replace(/\s+/g, " ");
  const name = /^(?:await )?((?:new )?[\w$#]+(?: ?\??\. ?[\w$#]+)*)/.exec(text)?.[1]?.replace(/ ?(\??\.) ?/g, "$1");
  return name === undefined ? "this call" : name;
}
