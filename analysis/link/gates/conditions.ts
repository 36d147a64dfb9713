/**
 * Branches that decide whether a gate has to be asked, on grounds that are policy themselves: the plan, the model that
 * is wanted, the user's own key. Where they say that it need not, that is a yes.
 */
import type { NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import { sibling } from "./context.ts";
import { namesIn } from "./derive.ts";
import type { FunctionGuards } from "./guards.ts";
import { isPolicyCondition } from "./words.ts";

const MAX_STEPS = 12;

/** Such branches right in front of the nodes where gates are asked, with the outcome on which they are not. */
export function conditionsOf(program: Program, guards: FunctionGuards, asked: ReadonlySet<NodeId>): readonly (readonly [NodeId, boolean])[] {
  const { graph, fn } = guards;
  const found: (readonly [NodeId, boolean])[] = [];
  graph.nodes.forEach((node, id) => {
    if (node.kind !== "branch" || node.mode !== "truthy" || asked.has(id as NodeId)) return;
    const onTrue = leadsStraight(guards, node.whenTrue, asked);
    const onFalse = leadsStraight(guards, node.whenFalse, asked);
    if (onTrue === onFalse || !isPolicyCondition(namesIn(program, sibling(fn, node.test), false))) return;
    found.push([id as NodeId, onFalse]);
  });
  return found;
}

function leadsStraight({ graph }: FunctionGuards, start: NodeId, asked: ReadonlySet<NodeId>): boolean {
  let id: NodeId | undefined = start;
  for (let steps = 0; id !== undefined && steps < MAX_STEPS; steps++) {
    if (asked.has(id)) return true;
    const node: FunctionGuards["graph"]["nodes"][number] | undefined = graph.nodes[id];
    id = node === undefined || !("next" in node) || node.kind === "return" ? undefined : node.next;
  }
  return false;
}
