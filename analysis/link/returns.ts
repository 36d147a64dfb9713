/** What a function returns. */
import { reachable } from "../lower/graph.ts";
import type { FileFacts, FunctionFacts } from "../lower/facts.ts";
import { asPartial, besideUnknown, tell, type Evaluation } from "./evaluation.ts";
import type { FunctionRef } from "./refs.ts";
import { renamedReturns } from "./renames.ts";
import type { Frame, Value } from "./value.ts";

/** The values of all return statements that can be reached, or of the declared return type where they say nothing. */
export function returnValues(ev: Evaluation, fn: FunctionRef, frame: Frame | undefined): readonly Value[] {
  const facts = ev.index(fn.file)?.facts.functions[fn.fn];
  if (facts === undefined) return [];
  const index = ev.index(fn.file);
  const file = index?.facts;
  const returned = new Set((facts.body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [node.value] : [])));
  const renamed = index === undefined || returned.size < 2 ? undefined : renamedReturns(index, facts, returned);
  const chosen = [...returned].filter((id) => renamed?.has(id) !== true).map((id) => ({ id, values: ev.values({ file: fn.file, id }, frame) }));
  const known = file === undefined ? [] : besideUnknown(file, chosen);
  const values = file !== undefined && known.some((value) => value.kind === "string") && mayReturnNothing(file, facts) ? known.map(asPartial) : known;
  return facts.returnType === undefined || tell(ev, values) ? values : [...ev.declared(fn.file, facts.returnType), ...values];
}

/** Whether a call can yield undefined or null: a bare return, or an end of the body that is reached without one. */
function mayReturnNothing(file: FileFacts, { body }: FunctionFacts): boolean {
  if (body === undefined) return false;
  for (const position of reachable(body, body.entry)) {
    const node = body.nodes[position];
    if (node?.kind === "return") {
      const value = node.value === undefined ? undefined : file.expressions[node.value];
      if (value === undefined || value.kind === "undefined" || value.kind === "null") return true;
    } else if (node !== undefined && (node.kind === "branch" ? node.whenTrue === body.exit || node.whenFalse === body.exit : "next" in node && node.next === body.exit)) {
      return true;
    }
  }
  return false;
}
