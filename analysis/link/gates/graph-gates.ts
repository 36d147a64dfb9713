/**
 * Gates in agent graphs. A node that checks gates what comes after it, if it throws, or if the conditional edge behind
 * it can end the run; every path from START to a model's node must pass such a node.
 */
import type { AgentGraph, AgentNode } from "../agent-graph.ts";
import { START } from "../agent-graph.ts";
import { sameFunction, type FunctionRef } from "../refs.ts";
import type { GateUse, Trouble } from "./gate-use.ts";
import type { GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import { guardsOf } from "./guards.ts";
import { START as START_OF_TRAIL, derive } from "./derive.ts";
import { verdictOfStep } from "./hooks.ts";

export type GraphVerdict =
  | { readonly kind: "gated"; readonly gate: GateUse }
  | { readonly kind: "faulty"; readonly trouble: Trouble }
  | { readonly kind: "open" }
  /** Part of the graph could not be read. */
  | { readonly kind: "unknown" };

/** Whether the node `target` of a graph runs only after a gate's yes. */
export function graphGates(context: GateContext, graph: AgentGraph, target: string): GraphVerdict {
  if (!graph.complete || !graph.edges.some((edge) => edge.from === START)) return { kind: "unknown" };
  const gates = graph.nodes.flatMap((node) => (node.name === target ? [] : gateNode(context, graph, node)));
  const broken = brokenBefore(context, graph, target);
  if (gates.length === 0) return broken ?? { kind: "open" };
  const effective = gates.filter((gate) => gate.throws || !reaches(graph, gate.name, target, { unconditional: true }));
  const names = new Set(effective.map((gate) => gate.name));
  if (!reaches(graph, START, target, { without: names })) {
    const first = effective[0];
    return first === undefined ? (broken ?? { kind: "open" }) : { kind: "gated", gate: first.use };
  }
  if (broken !== undefined) return broken;
  // A node that checks what it sends itself stands for nobody else.
  const meant = gates.filter((gate) => gate.meant);
  const before = meant.filter((gate) => reaches(graph, gate.name, target, {}));
  const ignored = before.find((gate) => !names.has(gate.name));
  if (ignored !== undefined) return faulty("verdict-ignored", ignored.use);
  if (before[0] !== undefined) {
    const around = graph.edges.find((edge) => !names.has(edge.from) && (edge.to === target || reaches(graph, edge.to, target, { without: names })));
    return { kind: "faulty", trouble: { kind: "some-paths", gate: before[0].use, where: around?.place, detail: "edge", gap: undefined } };
  }
  const late = meant.find((gate) => reaches(graph, target, gate.name, {}));
  if (late !== undefined) return faulty("gate-after-call", late.use);
  const beside = meant.find((gate) => runBeside(graph, gate.name, target));
  return beside === undefined ? { kind: "open" } : faulty("parallel", beside.use);
}

/** A gate in a node on the way that never ends the run: its answer is not waited for, or its failure is swallowed. */
function brokenBefore(context: GateContext, graph: AgentGraph, target: string): GraphVerdict | undefined {
  for (const node of graph.nodes) {
    if (node.name === target || asksModel(context, node) || !reaches(graph, node.name, target, {})) continue;
    const [trouble] = node.functions.flatMap((fn) => verdictOfStep(context, fn).troubles);
    if (trouble !== undefined) return { kind: "faulty", trouble };
  }
  return undefined;
}

/** In its own function or in a callback written there. */
function asksModel({ program }: GateContext, node: AgentNode): boolean {
  const isIn = (inner: FunctionRef, fn: FunctionRef): boolean => {
    const { parent } = program.function(inner);
    return sameFunction(inner, fn) || (parent !== undefined && isIn({ file: inner.file, fn: parent }, fn));
  };
  return node.functions.some((fn) => program.capabilityCallsIn(fn.file).some((call) => isIn(call.fn, fn)));
}

/** Whether two nodes are begun together: both come after the same node, and nothing chooses between them. */
function runBeside(graph: AgentGraph, one: string, other: string): boolean {
  const before = (name: string): ReadonlySet<string> => new Set(graph.edges.filter((edge) => edge.to === name && edge.router === undefined).map((edge) => edge.from));
  const own = before(one);
  return [...before(other)].some((name) => own.has(name));
}

function faulty(kind: Trouble["kind"], gate: GateUse): GraphVerdict {
  return { kind: "faulty", trouble: { kind, gate, where: undefined, detail: undefined, gap: undefined } };
}

interface GateNode {
  readonly name: string;
  /** It ends the run on its no, whatever edges follow. */
  readonly throws: boolean;
  /** It is there to check: a node that asks a model of its own checks for itself. */
  readonly meant: boolean;
  readonly use: GateUse;
}

function gateNode(context: GateContext, graph: AgentGraph, node: AgentNode): readonly GateNode[] {
  const asks = asksModel(context, node);
  for (const fn of node.functions) {
    const use: GateUse = { name: node.label ?? `node "${node.name}"`, place: node.place, named: node.label !== undefined };
    const check = context.checkOfFunction(fn);
    const meant = check?.meant === true || !asks;
    if (verdictOfStep(context, fn).gate !== undefined) return [{ name: node.name, throws: true, meant, use }];
    if (choosesByVerdict(context, graph, node, fn)) return [{ name: node.name, throws: false, meant, use }];
    if (check?.category !== "policy" || !(check.meant || writesVerdict(context, fn))) continue;
    return [{ name: node.name, throws: check.denies === "throws", meant, use }];
  }
  return [];
}

/** Whether a node goes on by what a gate answers: `new Command({ goto: (await mayUse(agent)) ? "answer" : END })`. */
function choosesByVerdict(context: GateContext, graph: AgentGraph, node: AgentNode, fn: FunctionRef): boolean {
  if (!graph.edges.some(({ from, router }) => from === node.name && router !== undefined && sameFunction(router, fn))) return false;
  return guardsOf(context, fn)?.tests.some(({ derived }) => derived.some(({ check, awaited }) => check.category === "policy" && check.meant && (awaited || check.async !== true))) ?? false;
}

/** Whether a node puts a gate's answer into the state, whatever it is called itself: `{ allowed: await mayUse(agent) }`. */
function writesVerdict(context: GateContext, fn: FunctionRef): boolean {
  return (context.program.function(fn).body?.nodes ?? []).some((node) => {
    if (node.kind !== "return" || node.value === undefined) return false;
    return derive(context, sibling(fn, node.value), START_OF_TRAIL, true).some(({ check }) => check.category === "policy" && check.meant);
  });
}

/** Whether a run can get from one node to another; `unconditional`: along edges that nothing chooses. */
function reaches(graph: AgentGraph, from: string, to: string, options: { readonly without?: ReadonlySet<string>; readonly unconditional?: boolean }): boolean {
  const seen = new Set<string>();
  const stack = [from];
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (options.without?.has(name) === true) continue;
    const out = graph.edges.filter((edge) => edge.from === name);
    for (const edge of out) {
      if (options.unconditional === true && edge.router !== undefined && out.some((other) => other.router === edge.router && other.to !== edge.to)) continue;
      if (edge.to === to) return true;
      stack.push(edge.to);
    }
  }
  return false;
}
