/** Loops that ask a gate about each element: where there are none, there is nothing to ask about. */
import { children } from "../../lower/children.ts";
import type { BindingId, NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { sibling } from "./context.ts";
import type { FunctionGuards } from "./guards.ts";
import type { Barriers } from "./search.ts";
import { pathAround } from "./search.ts";

/**
 * The loops none of whose turns ends without a gate's yes about its element; `asked` are the expressions that ask. Such
 * a loop's end is a yes.
 */
export function askedOfEach(program: Program, { graph, fn }: FunctionGuards, barriers: Barriers, asked: readonly ExpressionRef[]): readonly NodeId[] {
  const facts = program.facts(fn.file);
  if (facts === undefined || asked.length === 0) return [];
  return graph.nodes.flatMap((node, index) => {
    if (node.kind !== "branch" || node.mode !== "loop") return [];
    const elements = new Set<BindingId>();
    facts.bindings.forEach(({ sources }, id) => {
      if (sources.some((source) => source.kind === "element" && source.iterable === node.test)) elements.add(id as BindingId);
    });
    if (elements.size === 0 || !asked.some((one) => mentionsAny(program, one, elements))) return [];
    const id = index as NodeId;
    return pathAround(facts, graph, new Set([id]), barriers, node.whenTrue) === undefined ? [id] : [];
  });
}

function mentionsAny(program: Program, ref: ExpressionRef, bindings: ReadonlySet<BindingId>): boolean {
  const expression = program.expression(ref);
  if (expression.kind === "name") return expression.binding !== undefined && bindings.has(expression.binding);
  return children(expression).some((id) => mentionsAny(program, sibling(ref, id), bindings));
}
