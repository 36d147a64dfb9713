import { describe, expect, it } from "vitest";
import type { FunctionId, NodeId } from "../../lower/facts.ts";
import { cleanFactsOf } from "../../lower/testing.ts";
import { pathAround } from "./search.ts";

/**
 * Whether `call()` can be reached in the function `f` without the normal end of `gate()` (or of its await), and without
 * the falsy side of a branch on the variable `denied`.
 */
function reachable(body: string): boolean {
  const text = `async function f(guest, other) {${body}}`;
  const facts = cleanFactsOf(text);
  const graph = facts.functions[facts.functions.findIndex(({ name }) => name === "f") as FunctionId]?.body;
  if (graph === undefined) throw new Error("f has no body");
  const written = (id: number): string => text.slice(...(facts.expressions[id]?.span ?? [0, 0]));
  const targets = new Set<NodeId>();
  const completions = new Set<NodeId>();
  const verdicts = new Map<NodeId, boolean>();
  graph.nodes.forEach((node, index) => {
    const id = index as NodeId;
    if (node.kind === "call" && written(node.expression) === "call()") targets.add(id);
    if (node.kind === "await" && written(node.expression) === "await gate()") completions.add(id);
    if (node.kind === "branch" && written(node.test).startsWith("denied")) verdicts.set(id, false);
  });
  return pathAround(facts, graph, targets, { completions, verdicts }) !== undefined;
}

describe("pathAround", () => {
  it("is stopped by a gate that throws", () => expect(reachable("await gate(); call();")).toBe(false));
  it("goes round a gate on one branch", () => expect(reachable("if (guest) await gate(); call();")).toBe(true));
  it("finds the catch that swallows the gate's failure", () => expect(reachable("try { await gate(); } catch {} call();")).toBe(true));
  it("is stopped by a catch that returns", () => expect(reachable("try { await gate(); } catch { return; } call();")).toBe(false));
  it("passes the gate in the turn before", () => expect(reachable("for (const x of other) { await gate(); call(); }")).toBe(false));

  it("does not take two outcomes of one test", () => {
    expect(reachable("if (guest) await gate(); if (!guest) return; call();")).toBe(false);
    expect(reachable("const anonymous = !guest; if (guest) await gate(); if (anonymous) return; call();")).toBe(false);
  });
  it("forgets an outcome when the variable changes", () => {
    expect(reachable("if (guest) await gate(); guest = other(); if (!guest) return; call();")).toBe(true);
  });

  it("finds its way where there are more tests than it can remember", () => {
    const flags = Array.from({ length: 16 }, (_, index) => `if (other.flag${index}) log();`).join(" ");
    expect(reachable(`${flags} ${flags} call();`)).toBe(true);
    expect(reachable(`await gate(); ${flags} ${flags} call();`)).toBe(false);
  });

  it("remembers what variables hold that a test rests on, however far, and no others", () => {
    expect(reachable("let skip = false; let known = skip; let copy = known; if (!copy) await gate(); call();")).toBe(false);
    expect(reachable("const settings = { gated: true }; let on = settings.gated; if (on) await gate(); call();")).toBe(false);
    expect(reachable("let skip = false; let known = skip; if (guest) known = other; if (!known) await gate(); call();")).toBe(true);
    // Each `if` would double what there is to remember.
    const unasked = Array.from({ length: 18 }, (_, index) => `let note${index}; if (other.flag${index}) note${index} = "set";`).join(" ");
    expect(reachable(`let skip = false; ${unasked} if (!skip) await gate(); call();`)).toBe(false);
  });

  it("is stopped by a verdict", () => expect(reachable("const denied = await ask(); if (denied) return; call();")).toBe(false));
  it("takes a constant for no verdict", () => {
    expect(reachable("let denied = true; try { denied = await ask(); } catch { denied = false; } if (denied) return; call();")).toBe(true);
    expect(reachable("let denied = true; try { denied = await ask(); } catch { log(); } if (denied) return; call();")).toBe(false);
  });
  it("knows that a variable without a value is undefined", () => {
    expect(reachable("let denied; try { denied = await ask(); } catch {} if (denied) return; call();")).toBe(true);
    expect(reachable("let denied = {no: true}; try { denied = await ask(); } catch {} if (denied.no) return; call();")).toBe(false);
  });
});
