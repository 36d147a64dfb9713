/** Gates and model calls that run at the same time, or one after the other in one chain of promises. */
import { children } from "../../lower/children.ts";
import type { BindingId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { lastName, sibling } from "./context.ts";
import { COMBINATORS, CONTINUATIONS, combinationsIn } from "./derive.ts";
import type { Occurrence } from "./guards.ts";
import type { Question } from "./question.ts";

/** True when a target is a later link of the chain that a gate's promise begins: `gate().then(log).then(() => ask())`. */
export function continuesInto(question: Question, gate: ExpressionRef): boolean {
  const { program } = question.context;
  const starts = question.targetStarts();
  const start = program.place(gate).span[0];
  let chained = false;
  for (let at = program.parent(gate); at !== undefined; at = program.parent(at)) {
    const expression = program.expression(at);
    if (expression.kind !== "member" && expression.kind !== "call") break;
    if (expression.kind === "member") chained ||= CONTINUATIONS.has(expression.name);
    else if (chained && starts.includes(start) && isTarget(question, at)) return true;
  }
  return false;
}

function isTarget(question: Question, call: ExpressionRef): boolean {
  const { context: { program }, targets } = question;
  return program.nodesOf(call).some((id) => targets.has(id));
}

/** True when the promise of every target is kept in a variable and awaited after the gate was asked: they run side by side. */
export function targetsStillRun(question: Question, gate: Occurrence): boolean {
  const { program } = question.context;
  const { graph, fn } = question.guards;
  const bindings = program.facts(fn.file)?.bindings ?? [];
  const asked = program.place(gate.call).span[0];
  const awaitedLater = new Set(graph.nodes.flatMap((node) => {
    const waiting = node.kind === "await" ? program.expression(sibling(fn, node.expression)) : undefined;
    const operand = waiting?.kind === "await" ? program.expression(sibling(fn, waiting.operand)) : undefined;
    return waiting !== undefined && operand?.kind === "name" && operand.binding !== undefined && waiting.span[0] > asked ? [operand.binding] : [];
  }));
  const calls = [...question.targets].flatMap((id) => {
    const node = graph.nodes[id];
    return node?.kind === "call" ? [node.expression] : [];
  });
  return calls.length > 0 && calls.every((call) => bindings.some(({ sources }, id) => awaitedLater.has(id as BindingId) && sources.some((source) => source.kind === "value" && source.value === call && source.path.length === 0)));
}

/** True when a test is about the answer of something that was started before the targets: a promise, a variable that a callback writes. */
export function goesOnMeanwhile(question: Question, test: ExpressionRef): boolean {
  const { program } = question.context;
  const { fn } = question.guards;
  const bindings = program.facts(fn.file)?.bindings ?? [];
  const expression = program.expression(test);
  if (expression.kind !== "name") return children(expression).some((id) => goesOnMeanwhile(question, sibling(test, id)));
  const binding = expression.binding === undefined ? undefined : bindings[expression.binding];
  if (binding === undefined || binding.owner === 0) return false;
  if (binding.kind === "let" && binding.owner !== fn.fn && binding.sources.length > 1) return true;
  return binding.sources.some((source) => {
    const value = source.kind === "value" ? program.expression(sibling(test, source.value)) : undefined;
    const promise = value?.kind === "await" ? program.expression(sibling(test, value.operand)) : undefined;
    const started = promise?.kind === "name" && promise.binding !== undefined ? bindings[promise.binding] : undefined;
    return started !== undefined && question.targetStarts().some((start) => started.span[0] < start);
  });
}

/** True for a gate among the items of a `Promise.all([…])` that a target is among as well. */
export function standsBesideTarget(question: Question, gate: ExpressionRef): boolean {
  const { program } = question.context;
  for (let at = program.parent(gate); at !== undefined; at = program.parent(at)) {
    const expression = program.expression(at);
    if (expression.kind !== "call" || !COMBINATORS.has(lastName(program, at) ?? "")) continue;
    const [start, end] = program.place(at).span;
    return question.targetStarts().some((target) => start <= target && target < end);
  }
  return false;
}

/** True when a test is about one of several answers that are awaited together, and a target is among what they answer. */
export function startedTogether(question: Question, test: ExpressionRef): boolean {
  const { program } = question.context;
  const spans = combinationsIn(program, test).flatMap((ref) => [ref, ...startedBefore(program, ref)]).map((ref) => program.place(ref).span);
  return question.targetStarts().some((start) => spans.some((span) => span[0] <= start && start < span[1]));
}

/** What was begun before it is waited for together: `answering` of `Promise.all([screening, answering])`. */
function startedBefore(program: Program, combination: ExpressionRef): readonly ExpressionRef[] {
  const expression = program.expression(combination);
  const list = expression.kind === "call" && expression.args[0] !== undefined ? program.expression(sibling(combination, expression.args[0].value)) : undefined;
  return (list?.kind === "array" ? list.items : []).flatMap((item) => {
    const name = program.expression(sibling(combination, item.value));
    const binding = name.kind === "name" && name.binding !== undefined ? program.facts(combination.file)?.bindings[name.binding] : undefined;
    return (binding?.sources ?? []).flatMap((source) => (source.kind === "value" && source.path.length === 0 ? [sibling(combination, source.value)] : []));
  });
}
