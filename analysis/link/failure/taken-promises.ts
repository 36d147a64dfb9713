/** Helpers that are given a promise and answer for its failure themselves: `await to(ask())`, where `to` catches and gives the error back. */
import type { BindingId, NodeId, Span } from "../../lower/facts.ts";
import { reachable } from "../../lower/graph.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { Handler } from "./handlers.ts";
import { mentions } from "./tells.ts";

/**
 * The catch, in the function that is awaited at `at`, that gets the failure of a call whose promise is an argument there.
 * Undefined where the function may let it through.
 */
export function takingHandler(program: Program, at: ExpressionRef, call: ExpressionRef, via: readonly ExpressionRef[]): Handler | undefined {
  const taker = awaitedCall(program, at);
  const expression = taker === undefined ? undefined : program.expression(taker);
  if (taker === undefined || expression?.kind !== "call") return undefined;
  const place = expression.args.findIndex(({ value }) => carries(program, { file: at.file, id: value }, call));
  const functions = place === -1 ? [] : program.callees(taker).flatMap((callee) => (callee.kind === "function" ? [callee.fn] : []));
  const [fn] = functions;
  const binding = fn === undefined ? undefined : program.function(fn).parameters[place]?.binding;
  return fn === undefined || binding === undefined || functions.length > 1 ? undefined : catchOf(program, fn, binding, { via, taken: taker });
}

function awaitedCall(program: Program, at: ExpressionRef): ExpressionRef | undefined {
  const expression = program.expression(at);
  return expression.kind === "await" || expression.kind === "cast" ? awaitedCall(program, { file: at.file, id: expression.operand }) : expression.kind === "call" ? at : undefined;
}

/** Whether an argument is the promise of a call, or a chain on it: `ask().then(textOf)`. */
function carries(program: Program, argument: ExpressionRef, call: ExpressionRef): boolean {
  for (let at: ExpressionRef | undefined = call; at !== undefined; at = program.parent(at)) {
    if (at.id === argument.id) return at.file === argument.file;
    const { kind } = program.expression(at);
    if (kind !== "call" && kind !== "member" && kind !== "cast") return false;
  }
  return false;
}

function catchOf(program: Program, fn: FunctionRef, promise: BindingId, given: Pick<Handler, "via" | "taken">): Handler | undefined {
  const { tries, body } = program.function(fn);
  for (const [attempt, one] of tries.entries()) {
    if (one.catch === undefined || body === undefined) continue;
    const { blockSpan } = one;
    const awaits = body.nodes.flatMap((node) => (node.kind === "await" ? [{ file: fn.file, id: node.expression }] : []));
    const guarded = awaits.find((at) => contains(blockSpan, program.expression(at).span) && mentions(program, at, promise));
    if (guarded !== undefined && !throwsAfter(program, fn, one.catch.node)) {
      return { fn, start: one.catch.node, place: { file: fn.file, span: one.catch.span }, body: one.catch.blockSpan, form: "catch", try: attempt as NonNullable<Handler["try"]>, guarded, ...given };
    }
  }
  return undefined;
}

function throwsAfter(program: Program, fn: FunctionRef, start: NodeId): boolean {
  const graph = program.function(fn).body;
  return graph !== undefined && [...reachable(graph, start, { withoutEdges: (_from, _to, label) => label === "throws" })].some((id) => graph.nodes[id]?.kind === "throw");
}

const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
