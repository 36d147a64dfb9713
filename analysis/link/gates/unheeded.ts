/** Gates whose verdict nothing comes of: nobody keeps or reads it, or all that is made of it is a line in the log. */
import { callsLogger } from "../events.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { sibling } from "./context.ts";
import { allSuccessors, hits, normalSuccessors, reach } from "./flow.ts";
import type { Occurrence } from "./guards.ts";
import type { Question } from "./question.ts";
import { isRefusingCall } from "./refusal.ts";

/** Whether something turns on a gate's answer on the way to a target. */
export function decides(question: Question, one: Occurrence): boolean {
  const { graph, assertions } = question.guards;
  return one.returned
    || question.tests.some(({ test, policies, effect }) => effect !== "both" && hits(reach(graph, test.node, allSuccessors), question.targets) && policies.some((derived) => derived.call.id === one.call.id))
    || assertions.some(({ derived }) => derived.some((other) => other.call.id === one.call.id));
}

/** Whether nothing comes of the answer of a gate that can only refuse by it. */
export function isUnheeded(question: Question, one: Occurrence): boolean {
  if (one.stops || one.check.denies === "throws" || decides(question, one)) return false;
  return one.used ? isIdle(question, one) : isUnread(question.context.program, one.call);
}

/** True for an answer that is not kept, or kept in variables that nothing reads. */
function isUnread(program: Program, call: ExpressionRef): boolean {
  const parent = program.parent(call);
  const value = parent !== undefined && program.expression(parent).kind === "await" ? parent : call;
  if (program.parent(value) !== undefined) return false;
  const facts = program.facts(call.file);
  const kept = (facts?.bindings ?? []).flatMap(({ sources }, id) => (sources.some((source) => source.kind === "value" && source.value === value.id) ? [id] : []));
  if (kept.length > 0) return facts?.expressions.every((expression) => expression.kind !== "name" || expression.binding === undefined || !kept.includes(expression.binding)) ?? false;
  const fn = program.functionOf(value);
  return program.nodesOf(value).every((id) => program.node(fn, id).kind === (value === call ? "call" : "await"));
}

/** True when a branch turns on its answer and does nothing on either side but write a log, or a refusal that ends nothing. */
function isIdle(question: Question, one: Occurrence): boolean {
  const { graph, fn, tests } = question.guards;
  const { program } = question.context;
  return tests.some(({ node: id, derived }) => {
    const node = graph.nodes[id];
    if (node?.kind !== "branch" || node.mode !== "truthy" || !derived.some((other) => other.call.id === one.call.id)) return false;
    const [onTrue, onFalse] = [reach(graph, node.whenTrue, normalSuccessors), reach(graph, node.whenFalse, normalSuccessors)];
    const own = [...onTrue, ...onFalse].filter((inside) => !(onTrue.has(inside) && onFalse.has(inside))).flatMap((inside) => graph.nodes[inside] ?? []);
    const logs = own.filter((inside) => inside.kind === "call" && (callsLogger(program.calleeName(sibling(fn, inside.expression))) || answersNo(program, sibling(fn, inside.expression))));
    return logs.length > 0 && own.every((inside) => inside.kind === "step" || logs.includes(inside));
  });
}

/** `res.status(403)`, and what is called on it: `res.status(403).json(reason)`. */
function answersNo(program: Program, call: ExpressionRef): boolean {
  if (isRefusingCall(program, call)) return true;
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression(sibling(call, expression.callee)) : undefined;
  return callee?.kind === "member" && program.expression(sibling(call, callee.object)).kind === "call" && answersNo(program, sibling(call, callee.object));
}
