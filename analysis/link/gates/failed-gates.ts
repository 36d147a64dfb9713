/** Handlers of a gate's own failure: `try { await requirePlan(user); } catch (error) { if (error instanceof Denied) throw error; }`. */
import type { NodeId, Span } from "../../lower/facts.ts";
import type { ExpressionRef } from "../refs.ts";
import type { GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import type { FunctionGuards } from "./guards.ts";
import { modelCallsIn } from "./model-nodes.ts";

/**
 * True when a test of what was caught stands in the handler of a `try` with gates in it and nothing that may ask a model: it tells their
 * refusal from their failure, and what goes on after a failure has no yes.
 */
export function isOfFailedGate(context: GateContext, { fn, graph }: FunctionGuards, test: ExpressionRef, gates: readonly ExpressionRef[], targets: ReadonlySet<NodeId>): boolean {
  const { program } = context;
  const { span } = program.place(test);
  const around = program.function(fn).tries.filter((one) => one.catch !== undefined && holds(one.catch.span, span)).at(-1);
  const asked = gates.filter((gate) => gate.file === fn.file).map((gate) => program.place(gate).span);
  if (around === undefined || !asked.some((gate) => holds(around.blockSpan, gate))) return false;
  const models = new Set([...targets, ...modelCallsIn(context, fn)]);
  return !graph.nodes.some((node, id) => {
    if (node.kind !== "call") return false;
    const call = sibling(fn, node.expression);
    const own = program.place(call).span;
    if (!holds(around.blockSpan, own) || asked.some((gate) => holds(gate, own))) return false;
    // What a helper of the project does may be to ask a model.
    return models.has(id as NodeId) || program.callees(call).some(({ kind }) => kind === "function" || kind === "class");
  });
}

const holds = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
