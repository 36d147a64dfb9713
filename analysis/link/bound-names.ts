/** Where the variables of a file are named. */
import type { BindingId, Expression, FileFacts, Span } from "../lower/facts.ts";

export type BoundName = Extract<Expression, { readonly kind: "name" }> & { readonly binding: BindingId };

/** The names of variables in a file, by where they begin. */
const boundNames = new WeakMap<FileFacts, readonly BoundName[]>();

/** The names of variables inside a span, as they are written. */
export function namesWithin(facts: FileFacts, [start, end]: Span): readonly BoundName[] {
  let names = boundNames.get(facts);
  if (names === undefined) {
    names = facts.expressions.filter((expression): expression is BoundName => expression.kind === "name" && expression.binding !== undefined).sort((a, b) => a.span[0] - b.span[0]);
    boundNames.set(facts, names);
  }
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.span[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: BoundName[] = [];
  for (let name = names[low]; name !== undefined && name.span[0] <= end; name = names[++low]) if (name.span[1] <= end) found.push(name);
  return found;
}
