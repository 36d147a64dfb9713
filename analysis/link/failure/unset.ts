/**
 * What a variable holds when the call that was to set it failed: what it held before. `if (!text) …` after a catch is
 * then no open question.
 */
import type { Binding, BindingId, FlowNode, Span } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { servedBy } from "./answers.ts";

export interface Failure {
  readonly fn: FunctionRef;
  /** The call that failed. */
  readonly guarded: ExpressionRef;
  /** The block that the failure leaves at once; undefined where only the failed expression has no value. */
  readonly block: Span | undefined;
}

/** The side that a branch on such a variable takes; undefined where the branch asks something else. */
export function unsetSide(program: Program, failure: Failure, node: Extract<FlowNode, { kind: "branch" }>): "whenTrue" | "whenFalse" | undefined {
  const facts = program.facts(failure.fn.file);
  if (facts === undefined || node.mode === "case" || node.mode === "loop") return undefined;
  const test = facts.expressions[node.test];
  const isUnset = (id: BindingId | undefined): boolean => heldOnly(program, failure, id, isFalsy);
  if (node.mode === "nullish") return isUnset(test?.kind === "name" ? test.binding : undefined) ? "whenTrue" : undefined;
  if (test?.kind === "name") return isUnset(test.binding) || heldBefore(test.binding) === false ? "whenFalse" : heldBefore(test.binding) === true ? "whenTrue" : undefined;
  if (test?.kind !== "binary") return undefined;
  const left = facts.expressions[test.left];
  const right = facts.expressions[test.right]?.kind;
  if (left?.kind !== "name" || (right !== "null" && right !== "undefined") || !isUnset(left.binding)) return undefined;
  return test.operator.startsWith("==") ? "whenTrue" : test.operator.startsWith("!=") ? "whenFalse" : undefined;

  /** What a yes or no was before the call that was to change it: `let failed = true; … failed = false;`. */
  function heldBefore(id: BindingId | undefined): boolean | undefined {
    const binding: Binding | undefined = id === undefined ? undefined : facts?.bindings[id];
    if (binding === undefined || binding.owner !== failure.fn.fn || binding.sources.length < 2) return undefined;
    const span = program.expression(failure.guarded).span;
    const values = binding.sources.flatMap((source) => (source.kind === "value" && source.path.length === 0 ? [program.expression({ file: failure.fn.file, id: source.value })] : []));
    const before = values.filter((value) => !isLost(value.span, span));
    const [first] = before;
    if (values.length !== binding.sources.length || before.length === values.length || first?.kind !== "boolean") return undefined;
    return before.every((value) => value.kind === "boolean" && value.value === first.value) ? first.value : undefined;
  }

  function isLost(value: Span, guarded: Span): boolean {
    return isLostTo(failure, value, guarded);
  }

  function isFalsy(ref: ExpressionRef): boolean {
    const expression = program.expression(ref);
    const { kind } = expression;
    return !(expression.kind === "boolean" && expression.value) && kind !== "array" && kind !== "object" && servedBy(program, ref).kind === "empty";
  }
}

/** Whether an expression is a variable that the failed call was to set, and that has something empty in it: `let tags: string[] = []`. */
export function holdsNothing(program: Program, failure: Failure, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  return expression.kind === "name" && ref.file === failure.fn.file && heldOnly(program, failure, expression.binding, (before) => servedBy(program, before).kind === "empty");
}

/** Whether a variable of the function was to be set by what failed, and all that it may have otherwise `isEmpty`. */
function heldOnly(program: Program, failure: Failure, id: BindingId | undefined, isEmpty: (value: ExpressionRef) => boolean): boolean {
  const binding: Binding | undefined = id === undefined ? undefined : program.facts(failure.fn.file)?.bindings[id];
  if (binding === undefined || binding.owner !== failure.fn.fn || binding.kind === "parameter" || binding.kind === "catch") return false;
  const span = program.expression(failure.guarded).span;
  const late = binding.sources.filter((source) => source.kind === "value" && isLostTo(failure, program.expression({ file: failure.fn.file, id: source.value }).span, span));
  const before = binding.sources.filter((source) => !late.includes(source));
  return late.length > 0 && before.every((source) => source.kind === "value" && source.path.length === 0 && isEmpty({ file: failure.fn.file, id: source.value }));
}

/** Whether a value that stands at `value` was never reached, or is what failed. */
function isLostTo({ block }: Failure, value: Span, guarded: Span): boolean {
  if (value[0] <= guarded[0] && guarded[1] <= value[1]) return true;
  return block !== undefined && block[0] <= value[0] && value[1] <= block[1] && value[0] >= guarded[1];
}
