/** Functions that a table holds, and where code takes them from there: `providers[name](prompt)`, `router.post("/quiz", quizzes.create)`. */
import type { ExpressionId } from "../lower/facts.ts";
import type { Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import type { ExpressionRef } from "./refs.ts";

/** Tables of tables are followed this far. */
const MAX_NESTED = 3;

/**
 * The expressions that may stand for the function which is written, or named, at `at` as an entry of a table. What is
 * taken by a key that is only known while running counts where it is called: handed on, it may be any entry.
 */
export function takenFromTable(ev: Evaluation, at: ExpressionRef, mentionsOf: (table: ExpressionRef) => readonly ExpressionRef[]): readonly ExpressionRef[] {
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
  return keys.length === 0 ? [] : mentionsOf({ file: at.file, id }).flatMap((mention) => takenAt(ev, mention, keys) ?? []);
}

function throughCasts(index: FileIndex, id: ExpressionId): ExpressionId {
  const parent = index.parent(id);
  return parent !== undefined && index.facts.expressions[parent]?.kind === "cast" ? throughCasts(index, parent) : id;
}

/** What these keys give of the table that is named at `mention`. */
function takenAt(ev: Evaluation, mention: ExpressionRef, keys: readonly string[]): ExpressionRef | undefined {
  const index = ev.index(mention.file);
  if (index === undefined) return undefined;
  let { id } = mention;
  let named = true;
  for (const key of keys) {
    id = throughCasts(index, id);
    const parent = index.parent(id);
    const taken = parent === undefined ? undefined : index.facts.expressions[parent];
    if (parent === undefined || !((taken?.kind === "member" && taken.name === key) || (taken?.kind === "index" && taken.object === id))) return undefined;
    named &&= taken.kind === "member";
    id = parent;
  }
  return named || isCalled(index, throughCasts(index, id)) ? { file: mention.file, id } : undefined;
}

function isCalled(index: FileIndex, id: ExpressionId): boolean {
  const parent = index.parent(id);
  const call = parent === undefined ? undefined : index.facts.expressions[parent];
  return call?.kind === "call" && call.callee === id;
}
