/**
 * Branches that decide whether a gate has to be asked, on grounds that are policy themselves: the plan, the model that
 * is wanted, the user's own key. Where they say that it need not, that is a yes.
 */
import { children } from "../../lower/children.ts";
import type { BindingId, ExpressionId, NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { sibling } from "./context.ts";
import { namesIn } from "./derive.ts";
import type { FunctionGuards } from "./guards.ts";
import { comparesOwners } from "./inline-checks.ts";
import { isPolicyCondition, namesPrincipal, subjectOf } from "./words.ts";

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
 * verdict out: in `!subscribed && used >= FREE_LIMIT` a subscription is a yes of its own. So is, in
 * `chat.visibility === "private" && chat.ownerId !== user.id`, what else is asked about the same thing.
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
    const about = rootOfMember(program, test);
    const same = about !== undefined && siblingsOf(program, guards, whole, verdicts).some((verdict) => mentions(program, verdict, about));
    if (onTrue !== onFalse && (subject === "policy" || same || comparesOwners(program, test))) found.push([id, onFalse]);
  });
  return found;
}

/** The verdicts that are parts of one test. */
function siblingsOf(program: Program, guards: FunctionGuards, whole: ExpressionId, verdicts: ReadonlySet<NodeId>): readonly ExpressionRef[] {
  return [...verdicts].flatMap((id) => {
    const node = guards.graph.nodes[id];
    return node?.kind === "branch" && wholeTest(program, guards, id) === whole ? [sibling(guards.fn, node.test)] : [];
  });
}

/** The variable whose member a test compares with a constant, or takes as it is: `chat` of `chat.visibility === "private"`. Who asks is no such thing. */
function rootOfMember(program: Program, test: ExpressionRef): BindingId | undefined {
  const expression = program.expression(test);
  if (expression.kind === "unary") return rootOfMember(program, sibling(test, expression.operand));
  if (expression.kind === "binary") {
    const other = program.expression(sibling(test, expression.right)).kind;
    return other === "string" || other === "boolean" || other === "number" ? rootOfMember(program, sibling(test, expression.left)) : undefined;
  }
  const object = expression.kind === "member" ? program.expression(sibling(test, expression.object)) : undefined;
  return object?.kind === "name" && !namesPrincipal(object.name) ? object.binding : undefined;
}

function mentions(program: Program, ref: ExpressionRef, binding: BindingId): boolean {
  const expression = program.expression(ref);
  if (expression.kind === "name") return expression.binding === binding;
  return children(expression).some((id) => mentions(program, sibling(ref, id), binding));
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
