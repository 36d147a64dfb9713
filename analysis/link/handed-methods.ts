/** Methods of objects that come in through parameters, of which only the callers say what they are. */
import type { Evaluation } from "./evaluation.ts";
import type { ExpressionRef } from "./refs.ts";
import type { Value } from "./value.ts";

/** What a call `….method(…)` may run by what the callers of `above` give; nothing where the object is no parameter, or a part of one. */
export function handedMethods(local: Evaluation, above: Evaluation, call: ExpressionRef): readonly Value[] {
  const expression = local.index(call.file)?.facts.expressions[call.id];
  if (expression?.kind !== "call" || !comesInThroughParameter(local, call)) return [];
  return above.values({ file: call.file, id: expression.callee }, undefined);
}

/** Whether the object of a method call may be a parameter, or a part of one. */
export function comesInThroughParameter(local: Evaluation, call: ExpressionRef): boolean {
  const index = local.index(call.file);
  const expression = index?.facts.expressions[call.id];
  const callee = expression?.kind === "call" ? index?.facts.expressions[expression.callee] : undefined;
  return callee?.kind === "member" && local.values({ file: call.file, id: callee.object }, undefined).some(({ kind }) => kind === "parameter");
}
