/** What a check has to do with the calls that it stands by: whether it looks at their answer, or at what they send. */
import { children } from "../../lower/children.ts";
import type { BindingId, NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { sibling } from "./context.ts";
import { feedsFrom } from "./feeds.ts";
import type { FunctionGuards } from "./guards.ts";
import { namesPrincipal } from "./words.ts";

/** Calls of one function, by their nodes. */
export interface Sent {
  readonly program: Program;
  readonly guards: FunctionGuards;
  readonly targets: ReadonlySet<NodeId>;
}

/** True for an expression that is made of what a target answers: the status of its response, a look at its text. */
export function isAboutAnswer({ program, guards, targets }: Sent, ref: ExpressionRef): boolean {
  const isMadeOf = feedsFrom(program, ref);
  return targetCalls(guards, targets).some(isMadeOf);
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
    for (const id of children(expression)) collect(sibling(ref, id));
  };
  const expression = program.expression(call);
  if (expression.kind === "call" || expression.kind === "new") for (const argument of expression.args) collect(sibling(call, argument.value));
  return found;
}
