/** Defaults that a failed result is replaced by: `result.unwrapOr("Untitled")`, where nobody has told of the failure. */
import { servedBy } from "../../analysis/link/failure/answers.ts";
import { failureAnalysis, type FailureAnalysis } from "../../analysis/link/failure/analysis.ts";
import { keyOfDefault } from "../../analysis/link/failure/defaulted.ts";
import type { DefaultedFailure, Handler } from "../../analysis/link/failure/handlers.ts";
import { listens } from "../../analysis/link/failure/listeners.ts";
import { namesWithin } from "../../analysis/link/bound-names.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { sameFunction, type ExpressionRef, type FunctionRef } from "../../analysis/link/refs.ts";
import type { RawFinding } from "../context.ts";
import { defaultMessage } from "./messages.ts";
import { stepsTo } from "./trace.ts";

/** The findings about defaults of these calls, one for each place. */
export function defaultFindings(program: Program, calls: readonly CapabilityCall[], onRecord: (handler: Handler) => boolean): readonly RawFinding[] {
  const analysis = failureAnalysis(program);
  const found = new Map<string, RawFinding>();
  for (const call of calls) {
    const { defaulted, handlers, observed } = analysis.paths(call);
    for (const one of observed ? [] : defaulted) {
      const key = keyOfDefault(one);
      if (found.has(key) || program.options.isTest(one.fn.file) || isTold(program, analysis, handlers, one, onRecord) || isToldApart(program, one) || isLookedFor(program, one)) continue;
      found.set(key, findingOf(program, call, one));
    }
  }
  return [...found.values()];
}

function findingOf(program: Program, call: CapabilityCall, { fn, at, served, via }: DefaultedFailure): RawFinding {
  const expression = program.expression(at);
  const callee = expression.kind === "call" ? program.expression({ file: at.file, id: expression.callee }) : undefined;
  return {
    file: at.file,
    span: callee?.kind === "member" ? [callee.nameSpan[0], expression.span[1]] : expression.span,
    kind: "default-value",
    severity: "warning",
    message: defaultMessage(program, fn, call, servedBy(program, served), served),
    trace: stepsTo(program, call, via),
  };
}

/** Whether somebody records the failure: a callback on the way, a branch beside the default, the handler further in. */
function isTold(program: Program, analysis: FailureAnalysis, handlers: readonly Handler[], { fn, listeners, rethrown, after }: DefaultedFailure, onRecord: (handler: Handler) => boolean): boolean {
  if (listeners.some((listener) => listens(program, listener, analysis.emitters))) return true;
  for (const inner of [rethrown, after]) if (inner !== undefined && (onRecord(inner) || analysis.outcomes(inner).every(({ emits }) => emits))) return true;
  return handlers.some((handler) => handler.form === "status" && sameFunction(handler.fn, fn) && analysis.outcomes(handler).every(({ emits }) => emits));
}

/** `{ name: result.unwrapOr("Untitled"), failed: result.isErr() }`: the answer says beside it how the call went. */
function isToldApart(program: Program, { at, result }: DefaultedFailure): boolean {
  const facts = program.facts(at.file);
  for (let ref: ExpressionRef | undefined = at; ref !== undefined && facts !== undefined; ref = program.parent(ref)) {
    const expression = program.expression(ref);
    if (expression.kind === "object") return result !== undefined && namesWithin(facts, expression.span).filter(({ binding }) => binding === result).length > 1;
  }
  return false;
}

/** Whether the code asks what came of it before it goes on: `const text = result.unwrapOr(null); if (text === null) …`. */
function isLookedFor(program: Program, { fn, at, served }: DefaultedFailure): boolean {
  if (servedBy(program, served).kind !== "empty") return false;
  if (isAskedAbout(program, fn, at)) return true;
  // One that is handed on as it is, all those who get it may ask about.
  const callers = (program.function(fn).body?.nodes ?? []).some((node) => node.kind === "return" && node.value === at.id) ? program.callersOf(fn) : [];
  return callers.length > 0 && callers.every(({ call }) => isAskedAbout(program, program.functionOf(call), awaited(program, call)));
}

/** Whether a branch turns on a value: on the variable that holds it, or on itself. */
function isAskedAbout(program: Program, fn: FunctionRef, { file, id }: ExpressionRef): boolean {
  const facts = program.facts(file);
  if (facts === undefined) return false;
  const holder = facts.bindings.findIndex((binding) => binding.sources.some((source) => source.kind === "value" && source.value === id && source.path.length === 0));
  const [start, end] = program.expression({ file, id }).span;
  return (program.function(fn).body?.nodes ?? []).some((node) => {
    if (node.kind !== "branch") return false;
    const { span } = program.expression({ file, id: node.test });
    return (span[0] <= start && end <= span[1]) || (holder !== -1 && namesWithin(facts, span).some(({ binding }) => binding === holder));
  });
}

function awaited(program: Program, call: ExpressionRef): ExpressionRef {
  const parent = program.parent(call);
  return parent !== undefined && program.expression(parent).kind === "await" ? parent : call;
}
