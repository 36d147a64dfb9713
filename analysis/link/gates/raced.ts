/** Gates that refuse by throwing, and race against a timer that says nothing: `Promise.race([assertQuota(user), sleep(300)])`. */
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { Gap } from "./context.ts";
import { sibling } from "./context.ts";

const TIMERS = /^(?:node:)?timers\/promises$/;

/** The entrant that lets a race end without the gate's word; undefined where the call is in no race, or the others can only fail. */
export function outrun(program: Program, call: ExpressionRef): Gap | undefined {
  const list = program.parent(call);
  const written = list === undefined ? undefined : program.expression(list);
  const race = written?.kind === "array" && list !== undefined ? program.parent(list) : undefined;
  if (written?.kind !== "array" || race === undefined || program.calleeName(race) !== "Promise.race") return undefined;
  const winner = written.items.map(({ value }) => sibling(call, value)).find((one) => one.id !== call.id && comesToAnEnd(program, one));
  return winner === undefined ? undefined : { place: program.place(winner), kind: "error", subject: program.textOf(winner, 40) };
}

/** True for a promise that is there to be fulfilled: a timer's, or one that is made without a way to fail. */
function comesToAnEnd(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  if (expression.kind === "new") return isFulfilled(program, ref);
  if (expression.kind !== "call") return false;
  return program.callees(ref).some((callee) => {
    if (callee.kind === "external") return callee.specifier !== undefined && TIMERS.test(callee.specifier);
    return callee.kind === "function" && returnsOf(program, callee.fn).some((one) => isFulfilled(program, one));
  });
}

/** `new Promise((resolve) => setTimeout(resolve, ms))`: what makes it is given no way to reject. */
function isFulfilled(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  if (expression.kind !== "new" || program.textOf(sibling(ref, expression.callee), 10) !== "Promise") return false;
  const [first] = expression.args;
  const made = first === undefined ? undefined : program.expression(sibling(ref, first.value));
  return made?.kind === "function" && program.function({ file: ref.file, fn: made.fn }).parameters.length === 1;
}

function returnsOf(program: Program, fn: FunctionRef): readonly ExpressionRef[] {
  return (program.function(fn).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [sibling(fn, node.value)] : []));
}
