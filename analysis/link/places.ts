/** The values at an argument place of a call: `0.model`, `1.body.model`, `0.requests[].params.model`. */
import type { Argument } from "../lower/facts.ts";
import type { Place, PlaceStep } from "../sdk/place.ts";
import type { Evaluation } from "./evaluation.ts";
import type { ExpressionRef } from "./refs.ts";
import type { Frame, Value } from "./value.ts";

/** The values at a place of the call `ref`. A place that begins with `receiver` has none here. */
export function placeValues(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined, place: Place): readonly Value[] {
  const call = ev.index(ref.file)?.facts.expressions[ref.id];
  if (call?.kind !== "call" && call?.kind !== "new") return [];
  const [first, ...rest] = place;
  const start = first === undefined ? [] : startValues(ev, ref, call.args, first, frame);
  return rest.reduce<readonly Value[]>((values, step) => values.flatMap((value) => stepValues(ev, value, step)), start);
}

function startValues(ev: Evaluation, ref: ExpressionRef, args: readonly Argument[], first: PlaceStep, frame: Frame | undefined): readonly Value[] {
  switch (first.kind) {
    case "argument":
      return argumentValues(ev, ref, args, first.index, frame);
    case "rest":
      return args.slice(first.from).flatMap((argument) => {
        const values = ev.values({ file: ref.file, id: argument.value }, frame);
        return argument.spread ? values.flatMap((value) => ev.anyMember(value)) : values;
      });
    case "receiver":
    case "property":
    case "any-key":
    case "element":
      return [];
  }
}

function stepValues(ev: Evaluation, value: Value, step: PlaceStep): readonly Value[] {
  switch (step.kind) {
    case "property":
      return ev.member(value, step.name);
    case "any-key":
    case "element":
      return ev.anyMember(value);
    case "receiver":
    case "argument":
    case "rest":
      return [];
  }
}

/** The values of the argument at a position; through a spread array where one stands before it. */
export function argumentValues(ev: Evaluation, ref: ExpressionRef, args: readonly Argument[], position: number, frame: Frame | undefined): readonly Value[] {
  for (const [index, argument] of args.entries()) {
    if (argument.spread) return ev.values({ file: ref.file, id: argument.value }, frame).flatMap((list) => ev.member(list, String(position - index)));
    if (index === position) return ev.values({ file: ref.file, id: argument.value }, frame);
  }
  return [];
}
