/** Functions that are given in a list, `firstThatWorks([() => ask(a), () => ask(b)])`, and where they are called then. */
import type { BindingId, ExpressionId } from "../lower/facts.ts";
import type { Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import type { CallSite, Callee, FunctionUse } from "./program.ts";
import type { ExpressionRef } from "./refs.ts";

/** A function in a list that is given to a project function is called where that one calls what it finds in the list. */
export function callsThroughList(ev: Evaluation, callees: (call: ExpressionRef) => readonly Callee[], use: FunctionUse): readonly CallSite[] {
  if (use.argumentOf !== undefined) return [];
  const own = ev.index(use.at.file);
  const list = own?.parent(use.at.id);
  const call = list === undefined || own?.facts.expressions[list]?.kind !== "array" ? undefined : own.parent(list);
  const expression = call === undefined ? undefined : own?.facts.expressions[call];
  if (call === undefined || expression?.kind !== "call") return [];
  const position = expression.args.findIndex((argument) => argument.value === list);
  return callees({ file: use.at.file, id: call }).flatMap((callee): readonly CallSite[] => {
    const index = callee.kind === "function" ? ev.index(callee.fn.file) : undefined;
    const binding = callee.kind === "function" ? index?.facts.functions[callee.fn.fn]?.parameters[position]?.binding : undefined;
    if (callee.kind !== "function" || index === undefined || binding === undefined) return [];
    const { file } = callee.fn;
    return index.uses(binding).flatMap((id) => elementMentions(index, id)).flatMap((id): readonly CallSite[] => {
      const parent = index.parent(id);
      const called = parent === undefined ? undefined : index.facts.expressions[parent];
      return parent !== undefined && called?.kind === "call" && called.callee === id ? [{ call: { file, id: parent }, fn: { file, fn: index.owner(parent) } }] : [];
    });
  });
}

/** Where an element of the list that is mentioned at `list` is mentioned: `list[i]`, the variable of a loop over it. */
function elementMentions(file: FileIndex, list: ExpressionId): readonly ExpressionId[] {
  const parent = file.parent(list);
  const indexed = parent === undefined ? undefined : file.facts.expressions[parent];
  if (parent !== undefined && indexed?.kind === "index" && indexed.object === list) return [parent];
  return file.facts.bindings.flatMap((binding, position) => (binding.sources.some((source) => source.kind === "element" && source.iterable === list && source.path.length === 0) ? file.uses(position as BindingId) : []));
}
