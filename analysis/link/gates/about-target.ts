/** What a check has to do with the calls that it stands by: whether it looks at their answer, or at what they send. */
import { children } from "../../lower/children.ts";
import type { BindingId, ExpressionId, NodeId, Span } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { sibling } from "./context.ts";
import { feedsFrom } from "./feeds.ts";
import type { FunctionGuards } from "./guards.ts";
import { namesPrincipal } from "./words.ts";

const MAX_DEPTH = 12;

/** Calls of one function, by their nodes. */
export interface Sent {
  readonly program: Program;
  readonly guards: FunctionGuards;
  readonly targets: ReadonlySet<NodeId>;
}

/** True for a test of what a target answers as it came, such as the status of its response; what else was looked up by it is another matter. */
export function isAboutAnswer({ program, guards, targets }: Sent, ref: ExpressionRef): boolean {
  return reads(program, ref, new Set(targetCalls(guards, targets).map(({ id }) => id)), 0);
}

function reads(program: Program, ref: ExpressionRef, calls: ReadonlySet<ExpressionId>, depth: number): boolean {
  if (calls.has(ref.id)) return true;
  const expression = program.expression(ref);
  if (depth > MAX_DEPTH || expression.kind === "call") return false;
  if (expression.kind !== "name") return children(expression).some((id) => reads(program, sibling(ref, id), calls, depth + 1));
  const binding = expression.binding === undefined ? undefined : program.facts(ref.file)?.bindings[expression.binding];
  return binding?.sources.some((source) => source.kind === "value" && reads(program, sibling(ref, source.value), calls, depth + 1)) ?? false;
}

/** True for a check that is given what a target answers, or what was made of that: it could not have been asked before. */
export function isAskedOfAnswer({ program, guards, targets }: Sent, call: ExpressionRef): boolean {
  return targetCalls(guards, targets).some(feedsFrom(program, call));
}

/** True for a check that is asked about what the targets send: the same variable is given to both. Who asks is no such thing. */
export function isAboutSent({ program, guards, targets }: Sent, call: ExpressionRef): boolean {
  const asked = variablesIn(program, call);
  return targetCalls(guards, targets).some((target) => [...variablesIn(program, target)].some((one) => asked.has(one)));
}

function targetCalls({ graph, fn }: FunctionGuards, targets: ReadonlySet<NodeId>): readonly ExpressionRef[] {
  return [...targets].flatMap((id) => {
    const node = graph.nodes[id];
    return node?.kind === "call" ? [sibling(fn, node.expression)] : [];
  });
}

/** The variables of a function that stand in a call's arguments. */
function variablesIn(program: Program, call: ExpressionRef): ReadonlySet<BindingId> {
  const found = new Set<BindingId>();
  const collect = (ref: ExpressionRef): void => {
    const expression = program.expression(ref);
    if (expression.kind === "name" && expression.binding !== undefined && !namesPrincipal(expression.name) && program.facts(ref.file)?.bindings[expression.binding]?.owner !== 0) found.add(expression.binding);
    if (expression.kind === "function") inside(ref, expression.span).forEach(collect);
    for (const id of children(expression)) collect(sibling(ref, id));
  };
  /** What a function that is handed over says: `withFallback(tier, (model) => ask(model, prompt))` sends the prompt. */
  const inside = ({ file }: ExpressionRef, [start, end]: Span): readonly ExpressionRef[] =>
    (program.facts(file)?.expressions ?? []).flatMap(({ kind, span }, id) => (kind === "name" && start <= span[0] && span[1] <= end ? [{ file, id: id as ExpressionId }] : []));
  const expression = program.expression(call);
  if (expression.kind === "call" || expression.kind === "new") for (const argument of expression.args) collect(sibling(call, argument.value));
  return found;
}
