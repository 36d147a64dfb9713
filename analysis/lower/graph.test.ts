import { describe, expect, test } from "vitest";
import type { ControlFlowGraph, NodeId } from "./facts.ts";
import { dominates, dominators, edges, predecessors, reachable, successors, throwsTo, witnessPath } from "./graph.ts";
import { cleanFactsOf, functionOf, known } from "./testing.ts";

function bodyOf(text: string): ControlFlowGraph {
  return known(functionOf(cleanFactsOf(text), "f").body);
}

/**
 * 0 entry, 1 branch a ? 2 : 3, 2 call gate (throws 7), 3 call model (throws 4), 4 catch, 5 call log (throws 7),
 * 6 exit, 7 throw-exit
 */
const gated = bodyOf(`function f(a) { if (a) gate(); try { model(); } catch { log(); } }`);

const id = (value: number): NodeId => value as NodeId;

describe("edges", () => {
  test("by kind of node", () => {
    const of = (index: number) => edges(known(gated.nodes[index])).map(({ to, label }) => `${label} ${to}`);
    expect([0, 1, 3, 6].map(of)).toEqual([["next 1"], ["true 2", "false 3"], ["next 6", "throws 4"], []]);
  });

  test("successors leave out exceptions", () => {
    expect(successors(known(gated.nodes[3]))).toEqual([6]);
    expect(throwsTo(known(gated.nodes[3]))).toBe(4);
    expect(throwsTo(known(gated.nodes[1]))).toBeUndefined();
  });

  test("predecessors", () => {
    expect(predecessors(gated)).toEqual([[], [0], [1], [1, 2], [3], [4], [3, 5], [2, 5]]);
  });
});

describe("walks", () => {
  test("everything reachable, or what is left without some edges", () => {
    expect([...reachable(gated, gated.entry)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const quiet = reachable(gated, gated.entry, { withoutEdges: (_from, _to, label) => label === "throws" });
    expect([...quiet].sort()).toEqual([0, 1, 2, 3, 6]);
    const denied = reachable(gated, gated.entry, { withoutEdges: (from, _to, label) => from === 1 && label === "false" });
    expect(denied.has(id(3))).toBe(true);
  });

  test("a witness is the shortest path", () => {
    expect(witnessPath(gated, id(0), id(3))).toEqual([0, 1, 3]);
    expect(witnessPath(gated, id(0), id(3), { withoutEdges: (from, to) => from === 1 && to === 3 })).toEqual([0, 1, 2, 3]);
    expect(witnessPath(gated, id(4), id(3))).toBeUndefined();
    expect(witnessPath(gated, id(3), id(3))).toEqual([3]);
  });
});

describe("dominators", () => {
  test("a branch dominates its join, its arm doesn't", () => {
    const immediate = dominators(gated);
    expect(immediate).toEqual([undefined, 0, 1, 1, 3, 4, 3, 1]);
    expect(dominates(immediate, id(1), id(5))).toBe(true);
    expect(dominates(immediate, id(2), id(3))).toBe(false);
    expect(dominates(immediate, id(3), id(3))).toBe(true);
  });

  test("loops and unreachable nodes", () => {
    // 0 entry, 1 branch a ? 2 : 4, 2 branch b ? 1 : 3, 3 call c, 4 return, 5 exit, 6 throw-exit, 7 call never
    const graph = bodyOf(`function f(a, b) { while (a) { if (b) continue; c(); } return; never(); }`);
    expect(dominators(graph)).toEqual([undefined, 0, 1, 2, 1, 4, 3, undefined]);
  });
});
