/** Whether a call, or the model it is given, runs inside the registry module's own walk over models: `withFallback({ tier }, (model) => call)`. */
import type { ExpressionId } from "../lower/facts.ts";
import { parsePlace } from "../sdk/place.ts";
import type { CapabilityCall, Program } from "./program.ts";
import { functionKey, type ExpressionRef, type FunctionRef } from "./refs.ts";
import type { ApiSite } from "./value.ts";

const MAX_DEPTH = 4;

/** True when the call's function, or one it is called from, is handed to a function of a registry module. */
export function runsUnderRegistry(program: Program, call: CapabilityCall): boolean {
  return under(program, call.fn, 0, new Set());
}

/** The calls of a registry module that the call's function, or one it is written in, is handed to. */
export function registryRunsAround(program: Program, call: CapabilityCall): readonly ExpressionRef[] {
  const runs: ExpressionRef[] = [];
  for (let fn: FunctionRef | undefined = call.fn, depth = 0; fn !== undefined && depth <= MAX_DEPTH; depth++) {
    for (const { argumentOf } of program.usesOf(fn)) if (argumentOf !== undefined && isRegistryCall(program, argumentOf.call)) runs.push(argumentOf.call);
    const parent: FunctionRef["fn"] | undefined = program.function(fn).parent;
    fn = parent === undefined ? undefined : { file: fn.file, fn: parent };
  }
  return runs;
}

function under(program: Program, fn: FunctionRef, depth: number, seen: Set<string>): boolean {
  if (depth > MAX_DEPTH || seen.has(functionKey(fn))) return false;
  seen.add(functionKey(fn));
  const handed = program.usesOf(fn).some((use) => use.argumentOf !== undefined && isRegistryCall(program, use.argumentOf.call));
  if (handed) return true;
  const parent = program.function(fn).parent;
  const callers = program.callersOf(fn);
  // A callback counts as part of the function it is written in.
  if (callers.length === 0) return parent !== undefined && parent !== 0 && program.function(fn).expression !== undefined && under(program, { file: fn.file, fn: parent }, depth + 1, seen);
  return callers.every((site) => under(program, site.fn, depth + 1, seen));
}

/** True for a call of a function of a registry module. */
export function isRegistryCall(program: Program, call: { readonly file: string; readonly id: CapabilityCall["at"]["id"] }): boolean {
  const modules = program.options.registryModules;
  return modules.length > 0 && program.callees(call).some((callee) => {
    if (callee.kind === "function") return modules.includes(callee.fn.file);
    return callee.kind === "external" && callee.specifier !== undefined && modules.includes(callee.specifier);
  });
}

/** True when a call's model is a wrapped one whose middleware hands its requests to the registry's walk. */
export function modelRunsUnderRegistry(program: Program, call: CapabilityCall): boolean {
  return modelSites(program, call).some((site) => {
    const places = site.node.entries.flatMap((entry) => (entry.role === "same" || entry.role === "model" ? (entry.guards ?? []).filter((place) => !place.includes("=")) : []));
    return places.some((place) => writtenAt(program, site.call, place).some((guard) => hasRegistryCall(program, guard)));
  });
}

/** The calls and constructions that made the client and the model object of a call. */
export function modelSites(program: Program, { at, source }: CapabilityCall): readonly ApiSite[] {
  if (source.kind !== "sdk") return [];
  const given = source.entry.model.flatMap((place) => writtenAt(program, at, place)).flatMap((ref) => program.values(ref));
  return [...source.sites, ...given.flatMap((value) => (value.kind === "api" ? value.sites : []))];
}

/** What is written at an argument place such as `0.middleware`: the expression, and what a name there stands for. */
function writtenAt(program: Program, call: ExpressionRef, place: string): readonly ExpressionRef[] {
  const { file } = call;
  const facts = program.facts(file);
  const made = program.expression(call);
  const [first, ...steps] = parsePlace(place);
  if (facts === undefined || (made.kind !== "call" && made.kind !== "new") || first?.kind !== "argument") return [];
  let id = made.args[first.index]?.value;
  for (const step of steps) {
    const object = id === undefined ? undefined : facts.expressions[id];
    if (step.kind !== "property" || object?.kind !== "object") break;
    const property = object.properties.find((each) => each.kind === "value" && each.key === step.name);
    id = property?.kind === "value" ? property.value : undefined;
  }
  if (id === undefined) return [];
  const ref: ExpressionRef = { file, id };
  return [ref, ...program.values(ref).flatMap((value) => (value.kind === "object" || value.kind === "array" ? [value.at] : []))];
}

function hasRegistryCall(program: Program, { file, id }: ExpressionRef): boolean {
  const facts = program.facts(file);
  const span = facts?.expressions[id]?.span;
  if (facts === undefined || span === undefined) return false;
  return facts.expressions.some((each, inner) => each.kind === "call" && span[0] <= each.span[0] && each.span[1] <= span[1] && isRegistryCall(program, { file, id: inner as ExpressionId }));
}
