/** Where the elements of a list are named while code walks it, here or in a function that is given the list. */
import type { BindingId, ExpressionId, FunctionId } from "../lower/facts.ts";
import type { Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import type { Callee } from "./program.ts";
import type { ExpressionRef } from "./refs.ts";

/** A list that is handed on is followed this far. */
const MAX_HANDS = 3;

export type ListElement =
  /** A variable that holds one element after the other: `attempt` of `for (const attempt of attempts)`. */
  | { readonly kind: "variable"; readonly file: string; readonly binding: BindingId }
  /** `attempts[i]`. */
  | { readonly kind: "indexed"; readonly at: ExpressionRef };

/** The names for elements of the array that is written, or named, at `list`. */
export function elementsOfList(ev: Evaluation, list: ExpressionRef, callees: (call: ExpressionRef) => readonly Callee[], hands = 0): readonly ListElement[] {
  const index = ev.index(list.file);
  if (index === undefined || hands > MAX_HANDS) return [];
  const { facts } = index;
  const { file } = list;
  const walking = facts.bindings.flatMap((binding, position): readonly ListElement[] => {
    const walks = binding.sources.some((source) => source.kind === "element" && source.iterable === list.id && source.path.length === 0);
    return walks ? [{ kind: "variable", file, binding: position as BindingId }] : [];
  });
  const holder = index.holderOf(list.id);
  const named = holder === undefined ? [] : index.uses(holder).flatMap((id) => elementsOfList(ev, { file, id }, callees, hands + 1));
  const parent = index.parent(list.id);
  const around = parent === undefined ? undefined : facts.expressions[parent];
  if (parent === undefined || around === undefined) return [...walking, ...named];
  if (around.kind === "index" && around.object === list.id) {
    const held = index.holderOf(parent);
    return [...walking, ...named, { kind: "indexed", at: { file, id: parent } }, ...(held === undefined ? [] : [{ kind: "variable", file, binding: held } as const])];
  }
  if (around.kind !== "call" && around.kind !== "new") return [...walking, ...named];
  const position = around.args.findIndex(({ value }) => value === list.id);
  const given = position === -1 ? [] : callees({ file, id: parent }).flatMap((callee) => {
    const taker = callee.kind === "function" ? ev.index(callee.fn.file) : undefined;
    const parameter = callee.kind === "function" ? taker?.facts.functions[callee.fn.fn]?.parameters[position]?.binding : undefined;
    if (callee.kind !== "function" || taker === undefined || parameter === undefined) return [];
    return taker.uses(parameter).flatMap((id) => elementsOfList(ev, { file: callee.fn.file, id }, callees, hands + 1));
  });
  return [...walking, ...named, ...given];
}

/** The names for elements of a rest parameter that an argument goes into: `firstOf(ask, askOther)` of `firstOf(...attempts)`. */
export function elementsOfRest(ev: Evaluation, argument: ExpressionRef, callees: (call: ExpressionRef) => readonly Callee[]): readonly ListElement[] {
  const index = ev.index(argument.file);
  const parent = index?.parent(argument.id);
  const call = parent === undefined ? undefined : index?.facts.expressions[parent];
  if (parent === undefined || (call?.kind !== "call" && call?.kind !== "new")) return [];
  const position = call.args.findIndex(({ value }) => value === argument.id);
  if (position === -1) return [];
  return callees({ file: argument.file, id: parent }).flatMap((callee) => {
    const taker = callee.kind === "function" ? ev.index(callee.fn.file) : undefined;
    const last = callee.kind === "function" ? taker?.facts.functions[callee.fn.fn]?.parameters.findIndex(({ rest }) => rest) : undefined;
    if (callee.kind !== "function" || taker === undefined || last === undefined || last === -1 || position < last) return [];
    const binding = taker.facts.functions[callee.fn.fn]?.parameters[last]?.binding;
    return binding === undefined ? [] : taker.uses(binding).flatMap((id) => elementsOfList(ev, { file: callee.fn.file, id }, callees, 1));
  });
}

/** The call `list.map(…)` that makes a list of what a function gives back, where the function is written there. */
export function mappedBy(file: FileIndex, fn: FunctionId): ExpressionId | undefined {
  const written = file.facts.functions[fn]?.expression;
  const parent = written === undefined ? undefined : file.parent(written);
  const call = parent === undefined ? undefined : file.facts.expressions[parent];
  const callee = call?.kind === "call" && call.args[0]?.value === written ? file.facts.expressions[call.callee] : undefined;
  return callee?.kind === "member" && (callee.name === "map" || callee.name === "flatMap") ? parent : undefined;
}
