/** Which variables hold the elements of a list while a loop walks it, here or in a function that is given the list. */
import type { BindingId } from "../lower/facts.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Callee } from "./program.ts";
import type { ExpressionRef } from "./refs.ts";

/** A list that is handed on is followed this far. */
const MAX_HANDS = 3;

/** The variables of loops over the array written at `list`: `attempt` of `for (const attempt of attempts)`. */
export function walkersOf(ev: Evaluation, list: ExpressionRef, callees: (call: ExpressionRef) => readonly Callee[], hands = 0): readonly { readonly file: string; readonly binding: BindingId }[] {
  const index = ev.index(list.file);
  if (index === undefined || hands > MAX_HANDS) return [];
  const { facts } = index;
  const own = facts.bindings.flatMap((binding, position) => {
    const walks = binding.sources.some((source) => source.kind === "element" && source.iterable === list.id && source.path.length === 0);
    return walks ? [{ file: list.file, binding: position as BindingId }] : [];
  });
  const holder = index.holderOf(list.id);
  const named = holder === undefined ? [] : index.uses(holder).flatMap((id) => walkersOf(ev, { file: list.file, id }, callees, hands + 1));
  const parent = index.parent(list.id);
  const call = parent === undefined ? undefined : facts.expressions[parent];
  if (parent === undefined || (call?.kind !== "call" && call?.kind !== "new")) return [...own, ...named];
  const position = call.args.findIndex(({ value }) => value === list.id);
  const given = position === -1 ? [] : callees({ file: list.file, id: parent }).flatMap((callee) => {
    const taker = callee.kind === "function" ? ev.index(callee.fn.file) : undefined;
    const parameter = callee.kind === "function" ? taker?.facts.functions[callee.fn.fn]?.parameters[position]?.binding : undefined;
    if (callee.kind !== "function" || taker === undefined || parameter === undefined) return [];
    return taker.uses(parameter).flatMap((id) => walkersOf(ev, { file: callee.fn.file, id }, callees, hands + 1));
  });
  return [...own, ...named, ...given];
}
