/** What a function returns. */
import type { Evaluation } from "./evaluation.ts";
import type { FunctionRef } from "./refs.ts";
import type { Frame, Value } from "./value.ts";

/** The values of all return statements that can be reached, or of the declared return type where they say nothing. */
export function returnValues(ev: Evaluation, fn: FunctionRef, frame: Frame | undefined): readonly Value[] {
  const facts = ev.index(fn.file)?.facts.functions[fn.fn];
  if (facts === undefined) return [];
  const returned = new Set((facts.body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [node.value] : [])));
  const values = [...returned].flatMap((id) => ev.values({ file: fn.file, id }, frame));
  const telling = values.some((value) => value.kind !== "parameter" && value.kind !== "external");
  return telling || facts.returnType === undefined ? values : [...ev.declared(fn.file, facts.returnType), ...values];
}
