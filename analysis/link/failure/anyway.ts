/** What runs after a call whether it failed or not: the next thing to do, and nobody's fallback. */
import type { FlowNode, NodeId } from "../../lower/facts.ts";
import { reachable } from "../../lower/graph.ts";
import type { Program } from "../program.ts";
import type { FunctionRef } from "../refs.ts";

/** Tells of a node of `fn` whether every way on which the calls at `failed` have succeeded passes it. Answers are remembered. */
export function runsAnyway(program: Program, fn: FunctionRef, failed: ReadonlySet<NodeId>): (node: NodeId) => boolean {
  const graph = program.function(fn).body;
  const onward = graph === undefined ? [] : [...failed].flatMap((id) => nextOf(graph.nodes[id])).filter((id) => !failed.has(id));
  const known = new Map<NodeId, boolean>();
  return (node) => {
    let answer = known.get(node);
    if (answer === undefined) {
      answer = graph !== undefined && onward.length > 0 && onward.every((start) => start === node || !endsWithout(start, node));
      known.set(node, answer);
    }
    return answer;
  };

  /** Whether some way without an exception comes to the end of the function without passing `node`. */
  function endsWithout(start: NodeId, node: NodeId): boolean {
    if (graph === undefined) return true;
    const passed = reachable(graph, start, { withoutEdges: (_from, to, label) => label === "throws" || to === node });
    return [...passed].some((id) => graph.nodes[id]?.kind === "exit");
  }
}

const nextOf = (node: FlowNode | undefined): readonly NodeId[] => (node !== undefined && "next" in node ? [node.next] : []);
