/** Whether a value, such as the model that a call uses, is made by some other call. */
import { children } from "../../lower/children.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { sibling } from "./context.ts";

const MAX_VISITS = 400;

/** Says of a call whether the expression `to` is made of what it returns, variables followed. */
export function feedsFrom(program: Program, to: ExpressionRef): (from: ExpressionRef) => boolean {
  let sources: ReadonlySet<number> | undefined;
  return (from) => from.file === to.file && (sources ??= sourcesOf(program, to)).has(from.id);
}

function sourcesOf(program: Program, to: ExpressionRef): ReadonlySet<number> {
  const facts = program.facts(to.file);
  const seen = new Set<number>();
  const stack: ExpressionRef["id"][] = [to.id];
  for (let id = stack.pop(); id !== undefined && seen.size < MAX_VISITS; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const expression = program.expression(sibling(to, id));
    stack.push(...children(expression));
    if (expression.kind !== "name" || expression.binding === undefined) continue;
    for (const source of facts?.bindings[expression.binding]?.sources ?? []) if (source.kind === "value") stack.push(source.value);
  }
  return seen;
}
