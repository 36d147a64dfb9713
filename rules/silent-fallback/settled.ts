/** Combinators that turn a failure into a value or into another candidate's turn. */
import type { ControlFlowGraph, ExpressionId, FileFacts, FunctionId, NodeId, Span } from "../../analysis/lower/facts.ts";
import { reachable } from "../../analysis/lower/graph.ts";
import { namesWithin } from "../../analysis/link/bound-names.ts";
import type { FailureAnalysis } from "../../analysis/link/failure/analysis.ts";
import { branchHandler, type SettledFailure } from "../../analysis/link/failure/handlers.ts";
import { lateOutcome } from "../../analysis/link/failure/races.ts";
import { variesInMap } from "../../analysis/link/failure/candidates.ts";
import { testedResults } from "../../analysis/link/failure/results.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { ExpressionRef } from "../../analysis/link/refs.ts";
import type { RawFinding } from "../context.ts";
import type { Place } from "../finding.ts";
import { settledMessage } from "./messages.ts";

/**
 * A finding for `Promise.any` over several model calls, and for `Promise.allSettled` whose function looks at the
 * results, tells nobody and leaves no event. What the function tells once the results are there is taken to be about
 * the failures.
 */
export function settledFinding(program: Program, analysis: FailureAnalysis, settled: SettledFailure, calls: readonly CapabilityCall[]): readonly RawFinding[] {
  if (program.options.isTest(settled.at.file)) return [];
  const place = program.place(settled.at);
  if (settled.how === "race") {
    if (lateOutcome(program, settled.at, analysis.emitters) !== "answers" || isTested(program, analysis, settled)) return [];
    const trace = calls.map((call) => ({ ...call.focus, message: `the model is called here, by ${call.name}` }));
    return [{ ...place, kind: "default-value", severity: "warning", message: settledMessage(calls, "race"), trace }];
  }
  if (tellsAfterwards(program, analysis, settled)) return [];
  const trace = calls.map((call) => ({ ...call.focus, message: `the model is called here, by ${call.name}` }));
  if (settled.how === "any") {
    return calls.length < 2 && !calls.some((call) => isMapped(program, settled, call)) ? [] : [{ ...place, kind: "other-model", severity: "error", message: settledMessage(calls, "any"), trace }];
  }
  const choice = choiceByStatus(program, settled);
  if (choice === undefined) return [];
  const picks = isPick(program, { file: settled.at.file, span: choice }) && (calls.length > 1 || calls.some((call) => isMapped(program, settled, call)));
  return [{ file: settled.at.file, span: choice, ...(picks ? { kind: "other-model", severity: "error" } : { kind: "default-value", severity: "warning" }), message: settledMessage(calls, "allSettled"), trace }];
}

/** Whether the function emits an event where the results are there: one before, at the start of each turn of a loop, knows nothing of them. */
function tellsAfterwards(program: Program, { emitters }: FailureAnalysis, { at, fn }: SettledFailure): boolean {
  const [, end] = program.place(at).span;
  const { span, body } = program.function(fn);
  const isAfter = (start: number): boolean => start >= end;
  const reached = body === undefined ? new Set<NodeId>() : new Set(program.nodesOf(at).flatMap((node) => [...reachable(body, node, {})]));
  if ((body?.nodes ?? []).some((node, id) => node.kind === "call" && reached.has(id as NodeId) && isAfter(program.expression({ file: fn.file, id: node.expression }).span[0]) && emitters.emits({ file: fn.file, id: node.expression }))) return true;
  // `results.forEach((result) => { … log(…) … })`
  return (program.facts(fn.file)?.functions ?? []).some((written, position) => isAfter(written.span[0]) && contains(span, written.span) && emitters.bodyEmits({ file: fn.file, fn: position as FunctionId }));
}

/** `Promise.any(models.map((model) => ask(model)))`: one call, with each of several models. */
function isMapped(program: Program, settled: SettledFailure, call: CapabilityCall): boolean {
  const [start, end] = program.place(settled.at).span;
  const given = [call.fn, ...settled.via.map((site) => program.functionOf(site))].flatMap((fn) => program.usesOf(fn));
  return given.some(({ argumentOf, at }) => argumentOf !== undefined && at.file === settled.at.file && start <= program.place(at).span[0] && program.place(at).span[1] <= end) && variesInMap(program, settled.via, call);
}

/** Whether the function asks for the empty answer that the clock gives, and records it or fails. */
function isTested(program: Program, analysis: FailureAnalysis, settled: SettledFailure): boolean {
  const awaited = program.parent(settled.at);
  const at = awaited !== undefined && program.expression(awaited).kind === "await" ? awaited : settled.at;
  return testedResults(program, { fn: settled.fn, at }, "empty").some((surface) => {
    const test = branchHandler(program, surface, settled.at, []);
    return test !== undefined && analysis.outcomes(test).every((outcome) => outcome.end !== "serves" || outcome.emits);
  });
}

/** `results.find(({ status }) => status === "fulfilled")`: one answer is taken, from whichever model gave one. */
function isPick(program: Program, { file, span: [start, end] }: Place): boolean {
  return (program.facts(file)?.expressions ?? []).some((expression) => {
    const callee = expression.kind === "call" && expression.span[0] <= start && end <= expression.span[1] ? program.expression({ file, id: expression.callee }) : undefined;
    return callee?.kind === "member" && /^find(Last)?$/.test(callee.name) && callee.span[1] <= start;
  });
}

/** Where the results are told apart by "fulfilled", when the function never reads a `reason` and doesn't fail when some did. */
function choiceByStatus(program: Program, settled: SettledFailure): Span | undefined {
  const { file } = settled.fn;
  const facts = program.facts(file);
  const { span, body } = program.function(settled.fn);
  if (facts === undefined) return undefined;
  const inside = facts.expressions.filter((expression) => contains(span, expression.span));
  const words = facts.expressions.flatMap((expression, id) => (expression.kind === "string" && (expression.text === "fulfilled" || expression.text === "rejected") && contains(span, expression.span) && isCompared(program, { file, id: id as ExpressionId }) ? [expression.span] : []));
  if (inside.some((expression) => expression.kind === "member" && expression.name === "reason") || takesReason(program, facts, settled) || answersWithFailed(program, facts, settled)) return undefined;
  const asksForRejected = (id: ExpressionId): boolean => {
    const test = facts.expressions[id]?.span ?? [0, 0];
    const held = namesWithin(facts, test).flatMap(({ binding }) => facts.bindings[binding]?.sources ?? []).flatMap((source) => (source.kind === "value" ? [facts.expressions[source.value]?.span ?? test] : []));
    return [test, ...held].some((about) => inside.some((expression) => expression.kind === "string" && expression.text === "rejected" && contains(about, expression.span)));
  };
  const fails = (body?.nodes ?? []).some((node) => node.kind === "branch" && asksForRejected(node.test) && [node.whenTrue, node.whenFalse].some((side) => onlyThrows(body, side)));
  return fails ? undefined : words[0];
}

/** Whether what is returned has those that failed in it, or how many: `{ failed: results.filter(({ status }) => status === "rejected").length }`. */
function answersWithFailed(program: Program, facts: FileFacts, { fn }: SettledFailure): boolean {
  const { span, body } = program.function(fn);
  const returned = (body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [program.expression({ file: fn.file, id: node.value }).span] : []));
  return facts.expressions.some((expression, id) => {
    if (expression.kind !== "string" || expression.text !== "rejected" || !contains(span, expression.span)) return false;
    const test = program.parent({ file: fn.file, id: id as ExpressionId });
    const compared = test === undefined ? undefined : program.expression(test);
    const kept = test === undefined || compared?.kind !== "binary" || !/^===?$/.test(compared.operator) ? undefined : filteredBy(program, test);
    if (kept === undefined) return false;
    const member = program.parent(kept);
    const whole = [kept.id, ...(member !== undefined && program.expression(member).kind === "member" ? [member.id] : [])];
    const isHeld = (binding: number): boolean => facts.bindings[binding]?.sources.some((source) => source.kind === "value" && source.path.length === 0 && whole.includes(source.value)) ?? false;
    return returned.some((value) => contains(value, program.expression(kept).span) || namesWithin(facts, value).some(({ binding }) => isHeld(binding)));
  });
}

/** The call of `filter` whose callback answers with this test. */
function filteredBy(program: Program, test: ExpressionRef): ExpressionRef | undefined {
  const { expression } = program.function(program.functionOf(test));
  const call = expression === undefined ? undefined : program.parent({ file: test.file, id: expression });
  const made = call === undefined ? undefined : program.expression(call);
  const callee = call === undefined || made?.kind !== "call" ? undefined : program.expression({ file: test.file, id: made.callee });
  return callee?.kind === "member" && callee.name === "filter" ? call : undefined;
}

/** Whether a text is what something is compared with. A label of a switch is a part of no expression. */
function isCompared(program: Program, text: ExpressionRef): boolean {
  const parent = program.parent(text);
  const whole = parent === undefined ? undefined : program.expression(parent);
  return whole === undefined || (whole.kind === "binary" && /^[!=]==?$/.test(whole.operator));
}

/** `({ reason }) => …`, `const { reason } = result`. */
function takesReason(program: Program, facts: FileFacts, settled: SettledFailure): boolean {
  const { span } = program.function(settled.fn);
  return facts.bindings.some((binding) => binding.sources.some((source) => "path" in source && source.path.some((step) => step.kind === "property" && step.name === "reason")) && contains(span, program.function({ file: settled.fn.file, fn: binding.owner }).span));
}

/** Whether everything that can follow without an exception of its own is a throw. */
function onlyThrows(graph: ControlFlowGraph | undefined, from: NodeId): boolean {
  if (graph === undefined) return false;
  const after = [...reachable(graph, from, { withoutEdges: (_from, _to, label) => label === "throws" })].map((id) => graph.nodes[id]);
  return after.some((node) => node?.kind === "throw") && !after.some((node) => node?.kind === "exit" || node?.kind === "return");
}

const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
