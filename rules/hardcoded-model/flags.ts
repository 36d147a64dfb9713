/** Whether a feature flag guards a call: on every path to it, a test of the flag went one way. */
import { reachable } from "../../analysis/lower/graph.ts";
import type { ExpressionId, NodeId } from "../../analysis/lower/facts.ts";
import { matchesName } from "../../analysis/link/events.ts";
import type { ModelSink, Program } from "../../analysis/link/program.ts";
import type { ExpressionRef, FunctionRef } from "../../analysis/link/refs.ts";

/** True when a model call, or what hands it the identity that is written at `at`, is behind a flag. */
export function flagGuards(program: Program, sink: ModelSink, at: ExpressionRef | undefined, flag: string | undefined): boolean {
  return isGuarded(program, sink.at, flag) || (at !== undefined && isGuarded(program, at, flag));
}

/** True when an expression, or the one around it that is evaluated, can't be reached once the outcomes of flag tests that lead to it are cut. */
function isGuarded(program: Program, ref: ExpressionRef, flag: string | undefined): boolean {
  const fn = program.functionOf(ref);
  const graph = program.function(fn).body;
  const targets = nodesAround(program, ref);
  if (graph === undefined || targets.length === 0) return false;
  const tests = new Set<NodeId>();
  graph.nodes.forEach((node, position) => {
    if (node.kind === "branch" && isFlag(program, { file: fn.file, id: node.test }, flag, 0)) tests.add(position as NodeId);
  });
  if (tests.size === 0) return false;
  return (["true", "false"] as const).some((side) => {
    const reached = reachable(graph, graph.entry, { withoutEdges: (from, _to, label) => label === side && tests.has(from) });
    return targets.every((target) => !reached.has(target));
  }) && onlyOneSide(program, fn, tests, targets);
}

function nodesAround(program: Program, ref: ExpressionRef): readonly NodeId[] {
  const nodes = program.nodesOf(ref);
  const parent = nodes.length > 0 ? undefined : program.parent(ref);
  return parent === undefined ? nodes : nodesAround(program, parent);
}

/** A flag whose both outcomes lead to the call guards nothing. */
function onlyOneSide(program: Program, fn: FunctionRef, tests: ReadonlySet<NodeId>, targets: readonly NodeId[]): boolean {
  const graph = program.function(fn).body;
  if (graph === undefined) return false;
  return [...tests].some((test) => {
    const node = graph.nodes[test];
    if (node?.kind !== "branch") return false;
    const sides = [node.whenTrue, node.whenFalse].map((start) => reachable(graph, start));
    return sides.filter((side) => targets.some((target) => side.has(target))).length === 1;
  });
}

function isFlag(program: Program, ref: ExpressionRef, flag: string | undefined, depth: number): boolean {
  if (depth > 4) return false;
  const expression = program.expression(ref);
  const inner = (id: ExpressionId): boolean => isFlag(program, { file: ref.file, id }, flag, depth + 1);
  switch (expression.kind) {
    case "await":
    case "unary":
      return inner(expression.operand);
    case "binary":
      return inner(expression.left) || inner(expression.right);
    case "string":
      return flag !== undefined && expression.text === flag;
    case "call":
      return isConfigured(program, ref) || program.callees(ref).some((callee) => callee.kind === "api" && callee.value.node.call()?.entry("flag") !== undefined) || expression.args.some((argument) => inner(argument.value));
    case "name":
    case "member":
    case "index":
      if (flag !== undefined && expression.kind !== "index" && expression.name === flag) return true;
      return namedBy(program, ref, flag, depth);
    default:
      return false;
  }
}

/** A call of a function that the config names in `flags`. */
function isConfigured(program: Program, call: ExpressionRef): boolean {
  const name = program.calleeName(call);
  return (program.options.flags ?? []).some((pattern) => matchesName(program, pattern, call, name));
}

function namedBy(program: Program, ref: ExpressionRef, flag: string | undefined, depth: number): boolean {
  const expression = program.expression(ref);
  if (expression.kind !== "name" || expression.binding === undefined) return program.values(ref).some((value) => value.kind === "environment" && value.name === flag);
  const sources = program.facts(ref.file)?.bindings[expression.binding]?.sources ?? [];
  return sources.some((source) => source.kind === "value" && isFlag(program, { file: ref.file, id: source.value }, flag, depth + 1));
}
