/** Where a library is told of further models that it goes on to by itself when the first one fails. */
import { parsePlace, type Place } from "../sdk/place.ts";
import { reachedNodes } from "./capability-calls.ts";
import type { Evaluation } from "./evaluation.ts";
import type { LibraryFallback, ModelSink } from "./program.ts";
import type { ExpressionRef, SourcePlace } from "./refs.ts";

/** One for each place that names further models, in the order of the sinks. */
export function findLibraryFallbacks(ev: Evaluation, sinks: readonly ModelSink[]): readonly LibraryFallback[] {
  const found = new Map<string, LibraryFallback>();
  for (const sink of sinks) {
    for (const { node } of reachedNodes(ev, sink.at, undefined)) {
      for (const entry of node.entries) {
        if (entry.role === "fallback") {
          const place = calleePlace(ev, sink.at);
          found.set(keyOf(place), { at: sink.at, place, on: entry.fallbackOn, observers: entry.observer ?? [], option: false });
        } else if (entry.role === "call" || entry.role === "model") {
          const own = entry.model.map((text) => JSON.stringify(optionPath(parsePlace(text))));
          for (const text of entry.fallback ?? []) {
            const path = optionPath(parsePlace(text));
            // Where the first of a list is the primary, a list of one names no second.
            const least = own.includes(JSON.stringify(path)) ? 2 : 1;
            for (const place of writtenAt(ev, sink.at, path, least)) found.set(keyOf(place), { at: sink.at, place, on: entry.fallbackOn ?? "any", observers: [], option: true });
          }
        }
      }
    }
  }
  return [...found.values()];
}

const keyOf = (place: SourcePlace): string => `${place.file} ${place.span[0]}`;

/** The steps of a place up to the list that it looks into. */
function optionPath(place: Place): Place {
  const list = place.findIndex((step) => step.kind === "element");
  return list === -1 ? place : place.slice(0, list);
}

/** The keys under which an option is written for a call, in its own argument or in an object that the argument names. */
function writtenAt(ev: Evaluation, call: ExpressionRef, path: Place, least: number): readonly SourcePlace[] {
  const [first, ...steps] = path;
  const expression = ev.index(call.file)?.facts.expressions[call.id];
  if (first?.kind !== "argument" || (expression?.kind !== "call" && expression?.kind !== "new")) return [];
  const argument = expression.args[first.index];
  const names = steps.flatMap((step) => (step.kind === "property" ? [step.name] : []));
  if (argument === undefined || names.length !== steps.length || names.length === 0) return [];
  return keysBelow(ev, { file: call.file, id: argument.value }, names, least, 0);
}

const MAX_DEPTH = 8;

function keysBelow(ev: Evaluation, from: ExpressionRef, names: readonly string[], least: number, depth: number): readonly SourcePlace[] {
  const [name, ...rest] = names;
  if (name === undefined || depth > MAX_DEPTH) return [];
  return ev.values(from, undefined).flatMap((value): readonly SourcePlace[] => {
    const object = value.kind === "object" ? ev.index(value.at.file)?.facts.expressions[value.at.id] : undefined;
    if (value.kind !== "object" || object?.kind !== "object") return [];
    const { file } = value.at;
    return object.properties.flatMap((property): readonly SourcePlace[] => {
      if (property.kind === "spread") return keysBelow(ev, { file, id: property.value }, names, least, depth + 1);
      if (property.kind !== "value" || property.key !== name) return [];
      if (rest.length > 0) return keysBelow(ev, { file, id: property.value }, rest, least, depth + 1);
      return isLongEnough(ev, { file, id: property.value }, least) ? [{ file, span: property.keySpan }] : [];
    });
  });
}

/** A list that is written out has to name enough models; anything else is taken to, unless it is nothing. */
function isLongEnough(ev: Evaluation, at: ExpressionRef, least: number): boolean {
  const lists = ev.values(at, undefined).flatMap((value) => {
    const list = value.kind === "array" ? ev.index(value.at.file)?.facts.expressions[value.at.id] : undefined;
    return list?.kind === "array" ? [list.items] : [];
  });
  if (lists.length > 0) return lists.some((items) => items.length >= least || items.some((item) => item.spread));
  const expression = ev.index(at.file)?.facts.expressions[at.id];
  return least === 1 && expression !== undefined && expression.kind !== "undefined" && expression.kind !== "null";
}

/** `.withFallbacks` of a chain; the callee of anything else. */
function calleePlace(ev: Evaluation, call: ExpressionRef): SourcePlace {
  const facts = ev.index(call.file)?.facts;
  const expression = facts?.expressions[call.id];
  const callee = expression?.kind === "call" || expression?.kind === "new" ? facts?.expressions[expression.callee] : undefined;
  const span = callee?.kind === "member" ? callee.nameSpan : (callee?.span ?? expression?.span ?? [0, 0]);
  return { file: call.file, span };
}
