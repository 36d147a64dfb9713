/** Functions that a table holds, and where code runs what it takes from there: `providers[name](prompt)`. */
import type { BindingId, ExpressionId } from "../lower/facts.ts";
import type { Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import type { ExpressionRef } from "./refs.ts";

/** Tables of tables are followed this far. */
const MAX_NESTED = 3;

/** The calls that may run the function which is written, or named, at `at` as an entry of a table. */
export function callsOfTable(ev: Evaluation, at: ExpressionRef, mentionsOf: (file: string, binding: BindingId) => readonly ExpressionRef[]): readonly ExpressionRef[] {
  const index = ev.index(at.file);
  if (index === undefined) return [];
  const keys: string[] = [];
  let id = throughCasts(index, at.id);
  for (let parent = index.parent(id); parent !== undefined && keys.length < MAX_NESTED; parent = index.parent(id)) {
    const table = index.facts.expressions[parent];
    const value = id;
    const property = table?.kind === "object" ? table.properties.find((one) => one.kind === "value" && one.value === value) : undefined;
    if (property?.kind !== "value") return [];
    keys.unshift(property.key);
    id = throughCasts(index, parent);
  }
  const holder = keys.length === 0 ? undefined : index.holderOf(id);
  return holder === undefined ? [] : mentionsOf(at.file, holder).flatMap((mention) => callAt(ev, mention, keys) ?? []);
}

function throughCasts(index: FileIndex, id: ExpressionId): ExpressionId {
  const parent = index.parent(id);
  return parent !== undefined && index.facts.expressions[parent]?.kind === "cast" ? throughCasts(index, parent) : id;
}

/** The call of what these keys give of the table that is named at `mention`. */
function callAt(ev: Evaluation, mention: ExpressionRef, keys: readonly string[]): ExpressionRef | undefined {
  const index = ev.index(mention.file);
  if (index === undefined) return undefined;
  let { id } = mention;
  for (const key of keys) {
    id = throughCasts(index, id);
    const parent = index.parent(id);
    const taken = parent === undefined ? undefined : index.facts.expressions[parent];
    if (parent === undefined || !((taken?.kind === "member" && taken.name === key) || (taken?.kind === "index" && taken.object === id))) return undefined;
    id = parent;
  }
  id = throughCasts(index, id);
  const call = index.parent(id);
  const expression = call === undefined ? undefined : index.facts.expressions[call];
  return call !== undefined && expression?.kind === "call" && expression.callee === id ? { file: mention.file, id: call } : undefined;
}
