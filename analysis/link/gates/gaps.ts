/** Ways through a gate that say yes without a verdict: who asks or a setting is missing, or the gate itself breaks. */
import type { Binding, ControlFlowGraph, NodeId, Span } from "../../lower/facts.ts";
import { namesWithin } from "../bound-names.ts";
import { testedResults } from "../failure/results.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { Gap, GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import { namesIn } from "./derive.ts";
import { allSuccessors, reach } from "./flow.ts";
import type { FunctionGuards } from "./guards.ts";
import { guardsOf, openDefault } from "./guards.ts";
import { saysYes } from "./verdict.ts";
import { namesPrincipal } from "./words.ts";
import type { Polarity } from "./words.ts";

/**
 * A return of a gate that says yes because something is missing: no principal, no setting. An early return on anything
 * else (a plan, an own key, a model that is free for all) is the policy itself.
 */
export function gapOf(context: GateContext, fn: FunctionRef, guards: FunctionGuards, denies: "throws" | "verdict", polarity: Polarity | undefined): Gap | undefined {
  const { program } = context;
  const open = failsOpen(context, fn, guards, denies, polarity) ?? (denies === "verdict" && polarity !== "denies" ? yesReturned(program, guards) : undefined);
  return open ?? branchesWithout(program, fn, guards, denies, polarity)[0];
}

/** Where else than in a catch a gate that answers says yes because what it looked up has failed: the tests of that. */
export function failedLookups(context: GateContext, fn: FunctionRef): readonly Gap[] {
  const guards = guardsOf(context, fn);
  const check = context.checkOfFunction(fn);
  return guards === undefined || check?.denies !== "verdict" ? [] : branchesWithout(context.program, fn, guards, check.denies, check.polarity).filter(({ kind }) => kind === "error");
}

/** The branches on something missing or failed that return a yes. */
function branchesWithout(program: Program, fn: FunctionRef, guards: FunctionGuards, denies: "throws" | "verdict", polarity: Polarity | undefined): readonly Gap[] {
  const { graph } = guards;
  const found: Gap[] = [];
  const failures = failedResults(program, guards);
  for (const [index, node] of graph.nodes.entries()) {
    if (node.kind !== "branch" || (node.mode !== "truthy" && node.mode !== "nullish")) continue;
    const test = sibling(fn, node.test);
    const absent = failures.get(index as NodeId) ?? absenceIn(program, test, node.mode);
    if (absent === undefined) continue;
    const start = absent.outcome ? node.whenTrue : node.whenFalse;
    const value = immediateReturn(guards, start);
    if (value === undefined || (value !== "nothing" && !saysYes(program, sibling(fn, value), polarity))) continue;
    if (denies === "verdict" && value === "nothing") continue;
    if (!reach(graph, graph.entry, allSuccessors).has(index as NodeId)) continue;
    found.push({ place: program.place(test), kind: failures.has(index as NodeId) ? "error" : "absent", subject: program.textOf(test, 40) });
  }
  return found;
}

/** `return row?.allowed ?? true;` */
function yesReturned(program: Program, { graph, fn }: FunctionGuards): Gap | undefined {
  for (const node of graph.nodes) {
    const value = node.kind === "return" && node.value !== undefined ? sibling(fn, node.value) : undefined;
    if (value === undefined || program.expression(value).kind !== "logical") continue;
    const gap = openDefault(program, value);
    if (gap !== undefined) return gap;
  }
  return undefined;
}

/** A catch of the gate that says yes when the gate itself breaks. */
function failsOpen(context: GateContext, fn: FunctionRef, guards: FunctionGuards, denies: "throws" | "verdict", polarity: Polarity | undefined): Gap | undefined {
  const { program } = context;
  const { graph } = guards;
  for (const { catch: handler, blockSpan } of program.function(fn).tries) {
    if (handler === undefined) continue;
    const region = reach(graph, handler.node, allSuccessors);
    const gap: Gap = { place: { file: fn.file, span: handler.span }, kind: "error", subject: "" };
    if (denies === "throws") {
      const refuses = guards.occurrences.some((one) => one.check.category === "policy" && within(program.place(one.call).span, blockSpan));
      if ((refuses || asksAheadOf(program, guards, blockSpan, handler)) && region.has(graph.exit)) return gap;
      continue;
    }
    for (const id of region) {
      const node = graph.nodes[id];
      if (node?.kind !== "return" || node.value === undefined || !within(node.span, handler.span)) continue;
      if (saysYes(program, sibling(fn, node.value), polarity)) return gap;
    }
  }
  return undefined;
}

/**
 * Whether a block asks what a later branch refuses on, and its handler leaves without a refusal: `try { used = await
 * count(user); } catch { return; } if (used >= limit) throw new Refused();`
 */
function asksAheadOf(program: Program, { graph, fn }: FunctionGuards, block: Span, handler: { readonly node: NodeId; readonly span: Span }): boolean {
  const facts = program.facts(fn.file);
  const failed = reach(graph, handler.node, allSuccessors);
  const ends = graph.nodes.some((node) => node.kind === "return" && within(node.span, handler.span));
  if (facts === undefined || !ends || graph.nodes.some((node) => node.kind === "throw" && within(node.span, handler.span))) return false;
  return graph.nodes.some((node, index) => {
    if (node.kind !== "branch" || failed.has(index as NodeId)) return false;
    const refuses = [node.whenTrue, node.whenFalse].some((side) => immediateThrow(graph, side));
    return refuses && namesWithin(facts, program.expression(sibling(fn, node.test)).span).some(({ binding }) => binding !== undefined && isAskedIn(program, fn, facts.bindings[binding], block));
  });
}

/** Whether a variable gets what a call in the block answers. */
function isAskedIn(program: Program, fn: FunctionRef, binding: Binding | undefined, block: Span): boolean {
  return binding?.sources.some((source) => source.kind === "value" && within(source.span, block) && program.expression(sibling(fn, source.value)).kind === "await") === true;
}

function immediateThrow(graph: ControlFlowGraph, start: NodeId): boolean {
  let id: NodeId | undefined = start;
  for (let steps = 0; id !== undefined && steps < 6; steps++) {
    const node: ControlFlowGraph["nodes"][number] | undefined = graph.nodes[id];
    if (node?.kind === "throw") return true;
    id = node?.kind === "step" || node?.kind === "call" ? node.next : undefined;
  }
  return false;
}

export const within = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Whether a test asks if a principal or setting is there, and with which outcome it is missing. */
function absenceIn(program: Program, test: ExpressionRef, mode: "truthy" | "nullish"): { readonly outcome: boolean } | undefined {
  const expression = program.expression(test);
  if (expression.kind === "binary" && /^[!=]==?$/.test(expression.operator)) {
    const right = program.expression(sibling(test, expression.right)).kind;
    if (right !== "null" && right !== "undefined") return undefined;
    const inner = absenceIn(program, sibling(test, expression.left), "truthy");
    return inner === undefined ? undefined : { outcome: expression.operator.startsWith("=") };
  }
  const name = expression.kind === "name" || expression.kind === "member" ? expression.name : undefined;
  if (name === undefined) return undefined;
  const names = namesIn(program, test, true);
  const missing = namesPrincipal(name) || names.includes("env");
  return missing ? { outcome: mode === "nullish" } : undefined;
}

/** The branches that ask whether what was looked up has failed, with the outcome on which it has: `if (error)` of `{ data, error }`, `if (!response.ok)`. */
function failedResults(program: Program, { graph, fn }: FunctionGuards): ReadonlyMap<NodeId, { readonly outcome: boolean }> {
  const found = graph.nodes.flatMap((node) => (node.kind === "await" ? testedResults(program, { fn, at: sibling(fn, node.expression) }) : []));
  return new Map(found.map(({ node, side }) => [node, { outcome: side === "whenTrue" }]));
}

function immediateReturn(guards: FunctionGuards, start: NodeId): Extract<ControlFlowGraph["nodes"][number], { kind: "return" }>["value"] | "nothing" {
  const { graph } = guards;
  let id: NodeId | undefined = start;
  for (let steps = 0; id !== undefined && steps < 6; steps++) {
    const node: ControlFlowGraph["nodes"][number] | undefined = graph.nodes[id];
    if (node?.kind === "return") return node.value ?? "nothing";
    id = node?.kind === "step" || node?.kind === "call" ? node.next : undefined;
  }
  return undefined;
}
