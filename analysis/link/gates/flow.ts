/** Walks over one function's control-flow graph, as barrier questions need them. */
import type { ControlFlowGraph, FlowNode, NodeId } from "../../lower/facts.ts";
import { edges } from "../../lower/graph.ts";

/** Where control goes when no call fails. A `throw` statement goes to its handler. */
export function normalSuccessors(node: FlowNode): readonly NodeId[] {
  switch (node.kind) {
    case "exit":
    case "throw-exit":
      return NONE;
    case "branch":
      return [node.whenTrue, node.whenFalse];
    case "throw":
      return [node.throws];
    case "entry":
    case "call":
    case "await":
    case "yield":
    case "assign":
    case "return":
    case "catch":
    case "step":
      return [node.next];
  }
}

const NONE: readonly NodeId[] = [];

/** All successors, exceptions included. */
export function allSuccessors(node: FlowNode): readonly NodeId[] {
  return edges(node).map(({ to }) => to);
}

/**
 * Every node reachable from `from` (itself included) that is not behind a node of `avoid`. A walk that finds more than
 * `limit` nodes ends there.
 */
export function reach(
  graph: ControlFlowGraph,
  from: NodeId,
  successors: (node: FlowNode) => readonly NodeId[],
  avoid?: (node: NodeId) => boolean,
  limit = Number.POSITIVE_INFINITY,
): ReadonlySet<NodeId> {
  const seen = new Set<NodeId>();
  const stack = [from];
  for (let id = stack.pop(); id !== undefined && seen.size <= limit; id = stack.pop()) {
    if (seen.has(id) || avoid?.(id) === true) continue;
    seen.add(id);
    const node = graph.nodes[id];
    if (node !== undefined) stack.push(...successors(node));
  }
  return seen;
}

export const hits = (set: ReadonlySet<NodeId>, targets: ReadonlySet<NodeId>): boolean => {
  for (const target of targets) if (set.has(target)) return true;
  return false;
};
