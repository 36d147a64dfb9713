/**
 * Branches that decide whether a gate has to be asked, on grounds that are policy themselves: the plan, the model that
 * is wanted, the user's own key. Where they say that it need not, that is a yes.
 */
import type { ExpressionId, NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import { sibling } from "./context.ts";
import { namesIn } from "./derive.ts";
import type { FunctionGuards } from "./guards.ts";
import { isPolicyCondition, subjectOf } from "./words.ts";

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

/**
 * The other parts of a test that holds a verdict, where they are about policy too, with the outcome that leaves the
 * verdict out: in `!subscribed && used >= FREE_LIMIT` a subscription is a yes of its own.
 */
export function partsOf(program: Program, guards: FunctionGuards, verdicts: ReadonlySet<NodeId>): readonly (readonly [NodeId, boolean])[] {
  const { graph, fn } = guards;
  const wholes = new Set([...verdicts].flatMap((id) => wholeTest(program, guards, id) ?? []));
  if (wholes.size === 0) return [];
  const found: (readonly [NodeId, boolean])[] = [];
  graph.nodes.forEach((node, index) => {
    const id = index as NodeId;
    if (node.kind !== "branch" || node.mode !== "truthy" || verdicts.has(id)) return;
    const whole = wholeTest(program, guards, id);
    if (whole === undefined || !wholes.has(whole)) return;
    const onTrue = leadsToPart(guards, node.whenTrue, verdicts);
    const onFalse = leadsToPart(guards, node.whenFalse, verdicts);
    const test = sibling(fn, node.test);
    const subject = subjectOf(namesIn(program, test, false)) ?? subjectOf(namesIn(program, test, true));
    if (onTrue !== onFalse && subject === "policy") found.push([id, onFalse]);
  });
  return found;
}

/** The outermost `&&`, `||` that a branch's test is a part of. */
function wholeTest(program: Program, { graph, fn }: FunctionGuards, id: NodeId): ExpressionId | undefined {
  const node = graph.nodes[id];
  if (node?.kind !== "branch") return undefined;
  let whole: ExpressionId | undefined;
  for (let at = program.parent(sibling(fn, node.test)); at !== undefined; at = program.parent(at)) {
    const { kind } = program.expression(at);
    if (kind === "logical") whole = at.id;
    else if (kind !== "unary" && kind !== "cast") break;
  }
  return whole;
}

/** As `leadsStraight`, over further parts of the test: in `a && b && c` the way from `a` to `c` leads over `b`. */
function leadsToPart(guards: FunctionGuards, start: NodeId, verdicts: ReadonlySet<NodeId>): boolean {
  let id: NodeId | undefined = start;
  for (let steps = 0; id !== undefined && steps < MAX_STEPS; steps++) {
    if (verdicts.has(id)) return true;
    const node: FunctionGuards["graph"]["nodes"][number] | undefined = guards.graph.nodes[id];
    if (node?.kind === "branch") {
      const sides: readonly NodeId[] = [node.whenTrue, node.whenFalse].filter((side) => leadsStraight(guards, side, verdicts));
      return sides.length === 1;
    }
    id = node === undefined || !("next" in node) || node.kind === "return" ? undefined : node.next;
  }
  return false;
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
