/** Methods of objects that come in through parameters, of which only the callers say what they are. */
import type { Evaluation } from "./evaluation.ts";
import type { ExpressionRef } from "./refs.ts";
import type { Value } from "./value.ts";

/** What a call `….method(…)` may run by what the callers of `above` give; nothing where the object is no parameter, or a part of one. */
export function handedMethods(local: Evaluation, above: Evaluation, call: ExpressionRef): readonly Value[] {
  const index = local.index(call.file);
  const expression = index?.facts.expressions[call.id];
  const callee = expression?.kind === "call" ? index?.facts.expressions[expression.callee] : undefined;
  if (expression?.kind !== "call" || callee?.kind !== "member") return [];
  if (!local.values({ file: call.file, id: callee.object }, undefined).some(({ kind }) => kind === "parameter")) return [];
  return above.values({ file: call.file, id: expression.callee }, undefined);
}
