/**
 * Handlers that know which turn of a loop they are in: `if (attempt === attempts - 1) logger.error(…)`. What the other
 * side does is not the end of it, since the loop asks again.
 */
import type { ExpressionId, FlowNode, NodeId } from "../../lower/facts.ts";
import { reachable } from "../../lower/graph.ts";
import { namesWithin } from "../bound-names.ts";
import type { Emitters } from "../events.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { Handler } from "./handlers.ts";

/** The side of a branch in a handler after which the loop turns once more: the test asks a counter, and the other side tells or ends. */
export function turningSide(program: Program, handler: Handler, branch: Extract<FlowNode, { kind: "branch" }>, emitters: Emitters): "whenTrue" | "whenFalse" | undefined {
  if (handler.form !== "catch" || branch.mode !== "truthy" || !asksCounter(program, handler, branch)) return undefined;
  const [onTrue, onFalse] = [settles(program, handler, branch.whenTrue, emitters), settles(program, handler, branch.whenFalse, emitters)];
  if (onTrue === onFalse) return undefined;
  return onTrue ? "whenFalse" : "whenTrue";
}

/** Whether a loop's branch turns round what failed: inside of the turn it is come to. */
export function isRoundLoop(program: Program, fn: FunctionRef, at: NodeId, failed: ReadonlySet<NodeId>): boolean {
  const graph = program.function(fn).body;
  const branch = graph?.nodes[at];
  if (graph === undefined || branch?.kind !== "branch") return false;
  const turn = reachable(graph, branch.whenTrue, { withoutEdges: (from) => from === at });
  return [...failed].some((node) => turn.has(node));
}

/** Whether a call names what a loop walks, or something made of it: in the next turn it is about another thing. */
export function isAboutElement(program: Program, fn: FunctionRef, iterable: ExpressionId, call: ExpressionRef, depth = 0): boolean {
  const facts = program.facts(fn.file);
  if (facts === undefined || call.file !== fn.file || depth > MAX_MADE) return false;
  return namesWithin(facts, program.expression(call).span).some(({ binding }) => {
    const sources = facts.bindings[binding]?.sources ?? [];
    const [only, ...more] = sources;
    if (sources.some((source) => source.kind === "element" && source.iterable === iterable)) return true;
    return only?.kind === "value" && more.length === 0 && facts.bindings[binding]?.owner === fn.fn && isAboutElement(program, fn, iterable, { file: fn.file, id: only.value }, depth + 1);
  });
}

/** What is made of what is made of an element is looked at so far. */
const MAX_MADE = 3;

/** True for a test of a variable that is counted up or down. */
function asksCounter(program: Program, { fn }: Handler, { test }: Extract<FlowNode, { kind: "branch" }>): boolean {
  const facts = program.facts(fn.file);
  if (facts === undefined) return false;
  return namesWithin(facts, program.expression({ file: fn.file, id: test }).span).some(({ binding }) => {
    const variable = facts.bindings[binding];
    return variable?.owner === fn.fn && variable.sources.some((source) => source.kind === "computed");
  });
}

/** Whether all ways from a node through the handler tell somebody, throw or return. */
function settles(program: Program, { fn, body }: Handler, start: NodeId, emitters: Emitters): boolean {
  const graph = program.function(fn).body;
  if (graph === undefined) return false;
  const told = (node: FlowNode): boolean =>
    node.kind === "throw" || node.kind === "return" || (node.kind === "call" && inside(program.expression({ file: fn.file, id: node.expression }).span, body) && emitters.emits({ file: fn.file, id: node.expression }));
  const passes = reachable(graph, start, { withoutEdges: (from, _to, label) => label === "throws" || isTold(graph.nodes[from], told) });
  return ![...passes].some((id) => graph.nodes[id]?.kind === "exit" || isOutside(program, fn.file, graph.nodes[id], body));
}

const isTold = (node: FlowNode | undefined, told: (node: FlowNode) => boolean): boolean => node !== undefined && told(node);

/** True for a node that evaluates something outside of a stretch of the file. */
function isOutside(program: Program, file: string, node: FlowNode | undefined, body: readonly [number, number]): boolean {
  if (node === undefined || node.kind === "throw" || node.kind === "return") return false;
  const at = node.kind === "branch" ? node.test : "expression" in node ? node.expression : undefined;
  return at !== undefined && !inside(program.expression({ file, id: at }).span, body);
}

const inside = (inner: readonly [number, number], outer: readonly [number, number]): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
