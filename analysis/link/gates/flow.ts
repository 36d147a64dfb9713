/** Walks over one function's control-flow graph, as barrier questions need them. */
import type { ControlFlowGraph, FlowNode, NodeId } from "../../lower/facts.ts";

/** Where control goes when nothing is thrown. A `throw` statement goes to its handler. */
export function normalSuccessors(node: FlowNode): readonly NodeId[] {
  switch (node.kind) {
    case "branch":
      return [node.whenTrue, node.whenFalse];
    case "throw":
      return [node.throws];
    case "exit":
    case "throw-exit":
      return [];
    default:
      return [node.next];
  }
}

/** All successors, exceptions included. */
export function allSuccessors(node: FlowNode): readonly NodeId[] {
  switch (node.kind) {
    case "call":
    case "await":
    case "yield":
      return [node.next, node.throws];
    default:
      return normalSuccessors(node);
  }
}

/** Every node reachable from `from` (itself included) that is not behind a node of `avoid`. */
export function reach(
  graph: ControlFlowGraph,
  from: NodeId,
  successors: (node: FlowNode) => readonly NodeId[],
  avoid?: (node: NodeId) => boolean,
): ReadonlySet<NodeId> {
  const seen = new Set<NodeId>();
  const stack = [from];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
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
