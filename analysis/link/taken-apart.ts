/** Names that a function is taken out of its object by: `const { ask } = createService()`, `list.map(({ run }) => run())`. */
import type { BindingId, PatternStep } from "../lower/facts.ts";
import { filesAbove } from "./caller-files.ts";
import type { Evaluation } from "./evaluation.ts";
import { sameFunction, type FunctionRef } from "./refs.ts";

/** More names than that in one file mean other things. */
const MAX_NAMES = 20;

/** The variables that hold `fn`, the member `name` of some object, by a pattern that takes it out of there. */
export function takenApart(ev: Evaluation, fn: FunctionRef, name: string): readonly { readonly file: string; readonly binding: BindingId }[] {
  // In a pattern, a name stands between braces and commas, or before another one for itself.
  const inPattern = new RegExp(`[{,]\\s*${name.replace(/\$/g, "\\$")}\\s*(?:[,}=]|:\\s*[\\w$]+\\s*[,}=])`);
  return filesAbove(ev, fn.file, name).flatMap((file) => {
    if (!inPattern.test(ev.project.text(file) ?? "")) return [];
    const bindings = ev.index(file)?.facts.bindings ?? [];
    const named = bindings.flatMap((binding, id) => (binding.sources.some((source) => "path" in source && takes(source.path, name)) ? [id as BindingId] : []));
    return named.slice(0, MAX_NAMES).flatMap((binding) => (ev.binding(file, binding, undefined).some((value) => value.kind === "function" && sameFunction(value.fn, fn)) ? [{ file, binding }] : []));
  });
}

/** Whether the last part that a pattern takes is the member `name`, with or without something that serves in its place. */
function takes(path: readonly PatternStep[], name: string): boolean {
  const last = path.findLast(({ kind }) => kind !== "default");
  return last?.kind === "property" && last.name === name;
}
