/** Defaults that a failed result is replaced by: `result.unwrapOr("Untitled")`, where nobody has told of the failure. */
import { servedBy } from "../../analysis/link/failure/answers.ts";
import { failureAnalysis, type FailureAnalysis } from "../../analysis/link/failure/analysis.ts";
import { keyOfDefault } from "../../analysis/link/failure/defaulted.ts";
import type { DefaultedFailure, Handler } from "../../analysis/link/failure/handlers.ts";
import { listens } from "../../analysis/link/failure/listeners.ts";
import { namesWithin } from "../../analysis/link/bound-names.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { sameFunction, type ExpressionRef } from "../../analysis/link/refs.ts";
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
  const { kind } = servedBy(program, served);
  const facts = program.facts(at.file);
  const holder = facts?.bindings.findIndex((binding) => binding.sources.some((source) => source.kind === "value" && source.value === at.id && source.path.length === 0)) ?? -1;
  if (facts === undefined || kind !== "empty") return false;
  const nodes = program.function(fn).body?.nodes ?? [];
  // One that is handed on as it is, its callers may ask about.
  if (holder === -1) return nodes.some((node) => node.kind === "return" && node.value === at.id) && program.callersOf(fn).length > 0;
  return nodes.some((node) => node.kind === "branch" && namesWithin(facts, program.expression({ file: at.file, id: node.test }).span).some(({ binding }) => binding === holder));
}
