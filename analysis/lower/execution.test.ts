/**
 * Graphs against the JavaScript engine: random programs are run, and the calls a run makes, in their order and
 * with their exceptions, must be a path through the program's graph.
 */
import { expect, test } from "vitest";
import type { ControlFlowGraph, FileFacts, FunctionId, NodeId } from "./facts.ts";
import { edges } from "./graph.ts";
import { printExpression, printFunction } from "./print.ts";
import { cleanFactsOf, functionOf, known } from "./testing.ts";

/** A small generator of pseudo-random numbers (mulberry32), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The labels that a jump may name. */
interface Targets {
  readonly loops: readonly string[];
  readonly blocks: readonly string[];
}

/** Writes a random program whose every effect is a call `c(n)` with a number of its own. */
class Writer {
  private calls = 0;
  private labels = 0;
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  program(): string {
    return `function f(p = ${this.expression(1)}) { ${this.block(3, { loops: [], blocks: [] })} }`;
  }

  private pick<T>(items: readonly T[]): T {
    return known(items[Math.floor(this.next() * items.length)]);
  }

  private call(): string {
    this.calls += 1;
    return `c(${this.calls})`;
  }

  private expression(depth: number): string {
    const inner = (): string => this.expression(depth - 1);
    if (depth <= 0) return this.pick([() => this.call(), () => this.call(), () => "x", () => "null", () => "1"])();
    return this.pick([
      () => this.call(),
      () => `(${inner()} && ${inner()})`,
      () => `(${inner()} || ${inner()})`,
      () => `(${inner()} ?? ${inner()})`,
      () => `(${inner()} ? ${inner()} : ${inner()})`,
      () => `!${inner()}`,
      () => `(${inner()}, ${inner()})`,
      () => `(${inner()})?.a?.[${inner()}]?.b`,
      () => `(x = ${inner()})`,
      () => `(x ??= ${inner()})`,
      () => `(x ||= ${inner()})`,
      () => `(x &&= ${inner()})`,
      () => `[${inner()}, ...[${inner()}]]`,
      () => `({ a: ${inner()}, [${this.call()}]: ${inner()} })`,
      () => `({ a: x = ${inner()} } = { a: undefined })`,
      () => `\`\${${inner()}}\``,
      () => `void ${inner()}`,
    ])();
  }

  private block(depth: number, targets: Targets): string {
    const count = 1 + Math.floor(this.next() * 3);
    return Array.from({ length: count }, () => this.statement(depth, targets)).join(" ");
  }

  private statement(depth: number, targets: Targets): string {
    const { loops, blocks } = targets;
    const body = (): string => `{ ${this.block(depth - 1, targets)} }`;
    const simple = [
      () => `${this.call()};`,
      () => `x = ${this.expression(2)};`,
      () => `var { v = ${this.expression(1)} } = {};`,
      () => `if (${this.expression(1)}) return ${this.expression(1)};`,
      () => `if (${this.expression(1)}) throw ${this.expression(1)};`,
      ...(loops.length === 0 ? [] : [() => `if (${this.call()}) continue ${this.pick(loops)};`]),
      ...(loops.length + blocks.length === 0 ? [] : [() => `if (${this.call()}) break ${this.pick([...loops, ...blocks])};`]),
    ];
    if (depth <= 0) return this.pick(simple)();
    const loop = (write: (inner: string) => string): string => {
      this.labels += 1;
      const label = `l${this.labels}`;
      return `${label}: ${write(`{ tick(); ${this.block(depth - 1, { loops: [...loops, label], blocks })} }`)}`;
    };
    const tries = [
      () => `try ${body()} catch (e) ${body()}`,
      () => `try ${body()} finally ${body()}`,
      () => `try ${body()} catch ${body()} finally ${body()}`,
    ];
    return this.pick([
      ...simple,
      ...tries,
      ...tries,
      () => `if (${this.expression(2)}) ${body()} else ${body()}`,
      () => loop((inner) => `while (${this.expression(1)}) ${inner}`),
      () => loop((inner) => `do ${inner} while (${this.expression(1)});`),
      () => loop((inner) => `for (x = ${this.expression(1)}; ${this.expression(1)}; ${this.call()}) ${inner}`),
      () => loop((inner) => `for (const { a = ${this.call()} } of list(${this.call()})) ${inner}`),
      () => {
        this.labels += 1;
        const label = `l${this.labels}`;
        return `${label}: { ${this.block(depth - 1, { loops, blocks: [...blocks, label] })} }`;
      },
      // `!` keeps the parser from reading `({…}): …` as an arrow function with a return type.
      () =>
        `switch (${this.expression(1)}) { case !${this.expression(1)}: ${this.block(0, targets)} default: ${this.block(0, targets)} ${this.pick(["break;", ""])} case ${this.call()}: ${this.block(0, targets)} }`,
    ])();
  }
}

interface Run {
  /** The calls `c(n)` in order, with whether each threw. */
  readonly calls: readonly { readonly text: string; readonly threw: boolean }[];
  readonly end: "exit" | "throw-exit";
}

/** Runs a program, with random results of its calls; undefined when it doesn't end soon. */
function run(program: string, seed: number): Run | undefined {
  const next = random(seed);
  const results = [true, false, 0, 1, "", undefined, null, { a: {} }];
  const calls: { text: string; threw: boolean }[] = [];
  let turns = 0;
  const c = (n: number): unknown => {
    const threw = next() < 0.1;
    calls.push({ text: `c(${n})`, threw });
    if (threw) throw new Error("call");
    return results[Math.floor(next() * results.length)];
  };
  const tick = (): void => {
    turns += 1;
    if (turns > 100) throw new Error("endless");
  };
  const list = (): object[] => Array.from({ length: Math.floor(next() * 3) }, () => ({}));
  let end: Run["end"] = "exit";
  try {
    new Function("c", "tick", "list", `let x; ${program} f();`)(c, tick, list);
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    end = "throw-exit";
  }
  return turns > 100 ? undefined : { calls, end };
}

/** Why no path of the graph makes the calls of a run; undefined when one does. */
function mismatch(facts: FileFacts, text: string, graph: ControlFlowGraph, { calls, end }: Run): string | undefined {
  const isRecorded = (id: NodeId): string | undefined => {
    const node = graph.nodes[id];
    const call = node?.kind === "call" ? printExpression(facts, text, node.expression) : "";
    return call.startsWith("c(") ? call : undefined;
  };
  /** The nodes reached before the next recorded call, that call's node included. */
  const quietly = (from: Iterable<NodeId>): Set<NodeId> => {
    const seen = new Set(from);
    for (const id of seen) {
      const node = known(graph.nodes[id]);
      if (isRecorded(id) !== undefined) continue;
      for (const { to, label } of edges(node)) if (label !== "throws" || node.kind === "throw") seen.add(to);
    }
    return seen;
  };
  let at = quietly([graph.entry]);
  for (const [index, { text: call, threw }] of calls.entries()) {
    const following = [...at].flatMap((id) => {
      const node = graph.nodes[id];
      return node?.kind === "call" && isRecorded(id) === call ? [threw ? node.throws : node.next] : [];
    });
    if (following.length === 0) return `call ${index + 1} of ${JSON.stringify(calls.map((made) => made.text))} has no node`;
    at = quietly(following);
  }
  return at.has(end === "exit" ? graph.exit : graph.throwExit) ? undefined : `${end} is not reached`;
}

test("every run of a random program is a path of its graph", () => {
  let runs = 0;
  for (let seed = 1; seed <= 200; seed += 1) {
    const program = new Writer(seed).program();
    const facts = cleanFactsOf(program, "js");
    const graph = known(functionOf(facts, "f").body);
    for (let turn = 0; turn < 20; turn += 1) {
      const made = run(program, seed * 1000 + turn);
      if (made === undefined) continue;
      runs += 1;
      const problem = mismatch(facts, program, graph, made);
      if (problem !== undefined) {
        expect.fail(`seed ${seed}: ${problem}\n${program}\n${printFunction(facts, program, 1 as FunctionId)}`);
      }
    }
  }
  expect(runs).toBeGreaterThan(2000);
});
