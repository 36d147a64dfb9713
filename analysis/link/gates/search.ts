/**
 * The barrier question: can control get from a function's entry to one of some nodes without passing a gate's yes?
 * A breadth-first walk over (node, assumptions), so that the path it gives back is a short one that a run can take.
 */
import type { BindingId, ControlFlowGraph, ExpressionId, FileFacts, FlowNode, NodeId } from "../../lower/facts.ts";
import { children } from "../../lower/children.ts";
import type { Assumptions } from "./assumptions.ts";
import { NOTHING, UNDEFINED, assign, assume, constantOf, isNullish, keyOfAssumptions, testKey, truthOf } from "./assumptions.ts";

export interface Barriers {
  /** Nodes whose normal completion is a gate's yes. */
  readonly completions: ReadonlySet<NodeId>;
  /** Branches on a gate's verdict, with the outcome that is its yes. */
  readonly verdicts: ReadonlyMap<NodeId, boolean>;
}

const MAX_STATES = 30_000;

interface Step {
  readonly node: NodeId;
  readonly known: Assumptions;
  /** Whether the way has come by one of the nodes that it is to come by. */
  readonly passed: boolean;
  readonly before: Step | undefined;
}

const EVERYWHERE: Barriers = { completions: new Set(), verdicts: new Map() };

/**
 * A path from `from` (default: the entry) to a node of `targets` that passes no barrier, both ends included; undefined
 * when there is none. Constants in a verdict's place (a catch that says `allowed = true`) are no verdict, so they
 * don't stop the walk.
 */
export function pathAround(facts: FileFacts, graph: ControlFlowGraph, targets: ReadonlySet<NodeId>, barriers: Barriers, from: NodeId = graph.entry): readonly NodeId[] | undefined {
  return walk(facts, graph, { targets, barriers, from }, true);
}

/** Whether a run that passes no barrier can come by a node of `via` on its way from the function's entry to a node of `targets`. */
export function leadsThrough(facts: FileFacts, graph: ControlFlowGraph, via: ReadonlySet<NodeId>, targets: ReadonlySet<NodeId>, barriers: Barriers = EVERYWHERE): boolean {
  return walk(facts, graph, { targets, barriers, from: graph.entry, via }, true) !== undefined;
}

interface Walk {
  readonly targets: ReadonlySet<NodeId>;
  readonly barriers: Barriers;
  readonly from: NodeId;
  readonly via?: ReadonlySet<NodeId>;
}

/** `remembers`: what tests and assignments said counts; a function with too many of them is walked without. */
function walk(facts: FileFacts, graph: ControlFlowGraph, asked: Walk, remembers: boolean): readonly NodeId[] | undefined {
  const { targets, barriers, from, via } = asked;
  const tests = testsOf(facts, graph);
  const seen = new Set<string>();
  const queue: Step[] = [{ node: from, known: remembers && from === graph.entry ? undeclared(facts, graph, tests) : NOTHING, passed: via === undefined, before: undefined }];
  for (let at = 0; at < queue.length; at++) {
    if (remembers && at >= MAX_STATES) return walk(facts, graph, asked, false);
    const step = queue[at];
    if (step === undefined) break;
    const key = `${step.passed ? "" : "-"}${step.node}|${keyOfAssumptions(step.known)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (step.passed && targets.has(step.node)) return pathTo(step);
    const passed = step.passed || via?.has(step.node) === true;
    const node = graph.nodes[step.node];
    if (node === undefined) continue;
    for (const [next, known] of successors(facts, node, step, barriers, tests)) queue.push({ node: next, known: remembers ? known : NOTHING, passed, before: step });
  }
  return undefined;
}

function pathTo(last: Step): readonly NodeId[] {
  const path: NodeId[] = [];
  for (let step: Step | undefined = last; step !== undefined; step = step.before) path.push(step.node);
  return path.reverse();
}

function successors(facts: FileFacts, node: FlowNode, step: Step, barriers: Barriers, tests: Tests): readonly (readonly [NodeId, Assumptions])[] {
  const { known } = step;
  switch (node.kind) {
    case "entry":
    case "return":
    case "catch":
    case "step":
      return [[node.next, known]];
    case "call":
    case "await":
    case "yield": {
      const thrown = [node.throws, known] as const;
      return barriers.completions.has(step.node) ? [thrown] : [[node.next, known], thrown];
    }
    case "throw":
      return [[node.throws, known]];
    case "assign":
      return [[node.next, afterAssignment(facts, node.expression, node.binding, known, tests.decisive)]];
    case "branch":
      return branch(facts, node, step, barriers, tests.repeated);
    case "exit":
    case "throw-exit":
      return [];
  }
}

function branch(facts: FileFacts, node: Extract<FlowNode, { kind: "branch" }>, step: Step, barriers: Barriers, repeated: ReadonlySet<string>): readonly (readonly [NodeId, Assumptions])[] {
  const { known } = step;
  const yes = barriers.verdicts.get(step.node);
  const both = (whenTrue: Assumptions, whenFalse: Assumptions): readonly (readonly [NodeId, Assumptions])[] => {
    const sides: (readonly [NodeId, Assumptions])[] = [];
    if (yes !== true) sides.push([node.whenTrue, whenTrue]);
    if (yes !== false) sides.push([node.whenFalse, whenFalse]);
    return sides;
  };
  switch (node.mode) {
    case "truthy": {
      const truth = truthOf(facts, node.test, known);
      if (truth !== undefined) return [[truth ? node.whenTrue : node.whenFalse, known]];
      const key = testKey(facts, node.test);
      if (key === undefined || !repeated.has(key.text)) return both(known, known);
      return both(assume(facts, node.test, true, known), assume(facts, node.test, false, known));
    }
    case "nullish": {
      const constant = constantOf(facts, node.test, known);
      if (constant !== undefined) return [[isNullish(facts, constant) ? node.whenTrue : node.whenFalse, known]];
      return both(known, known);
    }
    case "case":
      return both(known, known);
    case "loop": {
      const fresh: Assumptions = { values: known.values, outcomes: new Map() };
      return both(fresh, fresh);
    }
  }
}

function afterAssignment(facts: FileFacts, id: ExpressionId, declared: BindingId | undefined, known: Assumptions, decisive: ReadonlySet<BindingId>): Assumptions {
  const expression = facts.expressions[id];
  if (expression?.kind === "assign") {
    const target = facts.expressions[expression.target];
    const plain = target?.kind === "name" ? target.binding : undefined;
    if (declared === undefined || declared === plain) {
      if (plain !== undefined) return assign(known, plain, expression.operator === "=" && decisive.has(plain) ? constantOf(facts, expression.value, known) : undefined);
      const root = rootBinding(facts, expression.target);
      return root === undefined ? known : assign(known, root, undefined);
    }
  }
  return declared === undefined ? known : assign(known, declared, decisive.has(declared) ? constantOf(facts, id, known) : undefined);
}

function rootBinding(facts: FileFacts, id: ExpressionId): BindingId | undefined {
  const expression = facts.expressions[id];
  if (expression?.kind === "name") return expression.binding;
  if (expression?.kind === "member" || expression?.kind === "index") return rootBinding(facts, expression.object);
  return undefined;
}

/** What a function's tests ask. */
interface Tests {
  /** Keys of tests that are asked more than once: only their outcomes are worth remembering. */
  readonly repeated: ReadonlySet<string>;
  /** Variables that a test says, and those that say what these hold: only their values are worth remembering. */
  readonly decisive: ReadonlySet<BindingId>;
}

const testsByGraph = new WeakMap<ControlFlowGraph, Tests>();

function testsOf(facts: FileFacts, graph: ControlFlowGraph): Tests {
  let tests = testsByGraph.get(graph);
  if (tests === undefined) testsByGraph.set(graph, (tests = { repeated: findRepeatedTests(facts, graph), decisive: findDecisive(facts, graph) }));
  return tests;
}

function findDecisive(facts: FileFacts, graph: ControlFlowGraph): ReadonlySet<BindingId> {
  const assigned = new Map<BindingId, ExpressionId[]>();
  const wanted: ExpressionId[] = [];
  for (const node of graph.nodes) {
    if (node.kind === "branch" && (node.mode === "truthy" || node.mode === "nullish")) wanted.push(node.test);
    if (node.kind !== "assign") continue;
    const expression = facts.expressions[node.expression];
    for (const binding of [node.binding, expression?.kind === "assign" ? rootBinding(facts, expression.target) : undefined]) {
      if (binding === undefined) continue;
      const values = assigned.get(binding);
      if (values === undefined) assigned.set(binding, [node.expression]);
      else values.push(node.expression);
    }
  }
  const decisive = new Set<BindingId>();
  const seen = new Set<ExpressionId>();
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const expression = facts.expressions[id];
    if (expression === undefined) continue;
    wanted.push(...children(expression));
    if (expression.kind !== "name" || expression.binding === undefined || decisive.has(expression.binding)) continue;
    decisive.add(expression.binding);
    wanted.push(...(assigned.get(expression.binding) ?? []));
  }
  return decisive;
}

function findRepeatedTests(facts: FileFacts, graph: ControlFlowGraph): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const count = (id: ExpressionId): void => {
    const key = testKey(facts, id);
    if (key !== undefined) counts.set(key.text, (counts.get(key.text) ?? 0) + 1);
  };
  for (const node of graph.nodes) {
    if (node.kind === "branch" && node.mode === "truthy") count(node.test);
    if (node.kind === "assign") {
      const value = facts.expressions[node.expression];
      const conditional = value?.kind === "assign" ? facts.expressions[value.value] : value;
      if (conditional?.kind === "conditional") count(conditional.test);
    }
  }
  return new Set([...counts].filter(([, times]) => times > 1).map(([key]) => key));
}

/** Variables declared with no value (`let verdict;`) are undefined until a path gives them one. */
function undeclared(facts: FileFacts, graph: ControlFlowGraph, { decisive }: Tests): Assumptions {
  const assigned = new Map<BindingId, "declaration" | "assignment">();
  for (const node of graph.nodes) {
    if (node.kind !== "assign") continue;
    const expression = facts.expressions[node.expression];
    const binding = node.binding ?? (expression?.kind === "assign" ? rootBinding(facts, expression.target) : undefined);
    if (binding === undefined) continue;
    if (expression?.kind !== "assign" || (node.binding !== undefined && node.binding !== rootBinding(facts, expression.target))) assigned.set(binding, "declaration");
    else if (!assigned.has(binding)) assigned.set(binding, "assignment");
  }
  const values = new Map<BindingId, ExpressionId>();
  for (const [binding, how] of assigned) {
    if (how === "assignment" && decisive.has(binding) && facts.bindings[binding]?.kind === "let") values.set(binding, UNDEFINED);
  }
  return { values, outcomes: new Map() };
}
