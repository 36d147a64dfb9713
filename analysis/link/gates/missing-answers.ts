/** Gates whose failure leaves no answer, where only an answer is tested: `const plan = await ask().catch(() => null); if (plan && !plan.allowed) …`. */
import type { ControlFlowGraph, NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { Gap } from "./context.ts";
import { sibling } from "./context.ts";
import type { Derived } from "./derive.ts";
import { normalSuccessors, reach } from "./flow.ts";

/** A branch that turns on an answer, or on whether there is one. */
export interface AnswerTest {
  readonly node: NodeId;
  readonly derived: readonly Derived[];
}

/** The handler behind a gate's call that answers with nothing, where nothing goes the way of a yes; undefined elsewhere. */
export function passedOver(program: Program, graph: ControlFlowGraph, call: ExpressionRef, tests: readonly AnswerTest[]): Gap | undefined {
  const handler = handlerWithoutAnswer(program, call);
  if (handler === undefined) return undefined;
  const mine = tests.flatMap(({ node, derived }) => derived.filter((one) => one.call.id === call.id && one.call.file === call.file).map((one) => ({ node, one })));
  const skipped = mine.filter(({ one }) => one.whole).flatMap(({ node }) => sidesAt(graph, node)?.absent ?? []);
  const yes = mine.filter(({ one }) => !one.whole && one.polarity !== undefined).flatMap(({ node, one }) => {
    const sides = sidesAt(graph, node);
    return sides === undefined ? [] : [one.polarity === "allows" ? sides.present : sides.absent];
  });
  return skipped.some((node) => yes.includes(node)) ? { place: program.place(handler), kind: "error", subject: program.textOf(handler, 40) } : undefined;
}

/** Where a plain test goes for a truthy value and for a falsy one. */
function sidesAt(graph: ControlFlowGraph, id: NodeId): { readonly present: NodeId; readonly absent: NodeId } | undefined {
  const node = graph.nodes[id];
  return node?.kind === "branch" && node.mode === "truthy" ? { present: settle(graph, node.whenTrue), absent: settle(graph, node.whenFalse) } : undefined;
}

/** The first node from `id` on that does something. */
function settle(graph: ControlFlowGraph, id: NodeId): NodeId {
  let at = id;
  for (let steps = 0; steps < 20; steps++) {
    const node = graph.nodes[at];
    if (node?.kind !== "step") return at;
    at = node.next;
  }
  return at;
}

/** The function in `call().catch(handler)` that gives back nothing, null or false whatever was caught. */
function handlerWithoutAnswer(program: Program, call: ExpressionRef): ExpressionRef | undefined {
  const member = program.parent(call);
  const access = member === undefined ? undefined : program.expression(member);
  const handling = access?.kind === "member" && access.name === "catch" && member !== undefined ? program.parent(member) : undefined;
  const handled = handling === undefined ? undefined : program.expression(handling);
  const handler = handled?.kind === "call" ? handled.args[0] : undefined;
  if (handler === undefined) return undefined;
  const given = sibling(call, handler.value);
  const functions = program.values(given).flatMap((value) => (value.kind === "function" ? [value.fn] : []));
  return functions.length > 0 && functions.every((fn) => answersNothing(program, fn)) ? given : undefined;
}

function answersNothing(program: Program, fn: FunctionRef): boolean {
  const graph = program.function(fn).body;
  if (graph === undefined) return false;
  const live = reach(graph, graph.entry, normalSuccessors);
  return live.has(graph.exit) && graph.nodes.every((node, id) => {
    if (node.kind !== "return" || node.value === undefined || !live.has(id as NodeId)) return true;
    const value = program.expression(sibling(fn, node.value));
    return value.kind === "undefined" || value.kind === "null" || (value.kind === "boolean" && !value.value);
  });
}
