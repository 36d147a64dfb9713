/** Questions to a control-flow graph. Pure; nothing here changes a graph. */
import type { ControlFlowGraph, FlowNode, NodeId } from "./facts.ts";

/** `true` and `false` are the outcomes of a branch, `throws` is an exception, `next` anything else. */
export type EdgeLabel = "next" | "true" | "false" | "throws";

export interface Edge {
  readonly to: NodeId;
  readonly label: EdgeLabel;
}

/** Whether an edge is left out of a walk. */
export type EdgeFilter = (from: NodeId, to: NodeId, label: EdgeLabel) => boolean;

export interface WalkOptions {
  readonly withoutEdges?: EdgeFilter;
}

/** All outgoing edges of a node, the exceptional one last. */
export function edges(node: FlowNode): readonly Edge[] {
  switch (node.kind) {
    case "exit":
    case "throw-exit":
      return [];
    case "call":
    case "await":
    case "yield":
      return [
        { to: node.next, label: "next" },
        { to: node.throws, label: "throws" },
      ];
    case "branch":
      return [
        { to: node.whenTrue, label: "true" },
        { to: node.whenFalse, label: "false" },
      ];
    case "throw":
      return [{ to: node.throws, label: "throws" }];
    case "entry":
    case "assign":
    case "return":
    case "catch":
    case "step":
      return [{ to: node.next, label: "next" }];
  }
}

/** The nodes that may follow without an exception. */
export function successors(node: FlowNode): NodeId[] {
  return edges(node)
    .filter(({ label }) => label !== "throws")
    .map(({ to }) => to);
}

/** Where an exception of this node goes; undefined for a node that can't throw. */
export function throwsTo(node: FlowNode): NodeId | undefined {
  return "throws" in node ? node.throws : undefined;
}

/** Every node on some path from `from`, itself included, exceptional edges too. */
export function reachable(cfg: ControlFlowGraph, from: NodeId, options: WalkOptions = {}): Set<NodeId> {
  const seen = new Set<NodeId>([from]);
  // A set is walked in insertion order, additions included.
  for (const id of seen) {
    for (const { to } of walkable(cfg, id, options)) seen.add(to);
  }
  return seen;
}

/** The shortest path from `from` to `to`, both included; undefined when there is none. */
export function witnessPath(
  cfg: ControlFlowGraph,
  from: NodeId,
  to: NodeId,
  options: WalkOptions = {},
): NodeId[] | undefined {
  const cameFrom = new Map<NodeId, NodeId | undefined>([[from, undefined]]);
  for (const id of cameFrom.keys()) {
    if (id === to) break;
    for (const edge of walkable(cfg, id, options)) {
      if (!cameFrom.has(edge.to)) cameFrom.set(edge.to, id);
    }
  }
  if (!cameFrom.has(to)) return undefined;
  const path: NodeId[] = [];
  for (let at: NodeId | undefined = to; at !== undefined; at = cameFrom.get(at)) path.push(at);
  return path.reverse();
}

function walkable(cfg: ControlFlowGraph, id: NodeId, { withoutEdges }: WalkOptions): readonly Edge[] {
  const node = cfg.nodes[id];
  if (node === undefined) return [];
  const all = edges(node);
  return withoutEdges === undefined ? all : all.filter(({ to, label }) => !withoutEdges(id, to, label));
}

/** For each node, the nodes with an edge to it (exceptional ones too), ascending, each once. */
export function predecessors(cfg: ControlFlowGraph): readonly (readonly NodeId[])[] {
  const lists: NodeId[][] = cfg.nodes.map(() => []);
  cfg.nodes.forEach((node, index) => {
    const from = index as NodeId;
    for (const { to } of edges(node)) {
      const list = lists[to];
      if (list !== undefined && list.at(-1) !== from) list.push(from);
    }
  });
  return lists;
}

/**
 * The immediate dominator of each node: the last node that every path from the entry to it passes. Undefined
 * for the entry and for unreachable nodes.
 *
 * Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm" (2001). It wants nodes in reverse postorder,
 * which is how a graph's nodes are numbered.
 */
export function dominators(cfg: ControlFlowGraph): readonly (NodeId | undefined)[] {
  const before = predecessors(cfg);
  const reached = reachable(cfg, cfg.entry);
  const order = [...reached].sort((a, b) => a - b);
  const immediate: (NodeId | undefined)[] = cfg.nodes.map(() => undefined);
  immediate[cfg.entry] = cfg.entry;
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of order) {
      if (id === cfg.entry) continue;
      let dominator: NodeId | undefined;
      for (const from of before[id] ?? []) {
        if (immediate[from] === undefined) continue;
        dominator = dominator === undefined ? from : intersect(immediate, from, dominator);
      }
      if (dominator !== immediate[id]) {
        immediate[id] = dominator;
        changed = true;
      }
    }
  }
  immediate[cfg.entry] = undefined;
  return immediate;
}

/** The closest node that dominates both. A node's dominator has a smaller number than the node. */
function intersect(immediate: readonly (NodeId | undefined)[], a: NodeId, b: NodeId): NodeId {
  let left = a;
  let right = b;
  while (left !== right) {
    if (left > right) left = immediate[left] ?? right;
    else right = immediate[right] ?? left;
  }
  return left;
}

/** Whether every path from the entry to `node` passes `by`. A node dominates itself. */
export function dominates(immediate: readonly (NodeId | undefined)[], by: NodeId, node: NodeId): boolean {
  for (let at: NodeId | undefined = node; at !== undefined; at = immediate[at]) {
    if (at === by) return true;
  }
  return false;
}
