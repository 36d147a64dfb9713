/** Answers and calls by which a hook ends what it stands in front of, read as a throw is. */
import type { ControlFlowGraph, NodeId } from "../../lower/facts.ts";

/** The graph in which `endings` (returns and calls) leave the function as a throw does. */
export function withEndings(graph: ControlFlowGraph, endings: ReadonlySet<NodeId>): ControlFlowGraph {
  if (endings.size === 0) return graph;
  return { ...graph, nodes: graph.nodes.map((node, id) => ((node.kind === "return" || node.kind === "call") && endings.has(id as NodeId) ? { ...node, next: graph.throwExit } : node)) };
}
