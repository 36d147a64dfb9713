/** HTTP clients that throw where others give back a response with a bad status. */
import { keptFromThrowing } from "../http-clients.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { MAX_HOPS } from "./levels.ts";
import { optionsAt } from "./listeners.ts";

/** Whether what a call requests throws on a bad status, so that nobody gets to ask for it. */
export function throwsOnStatus(program: Program, call: ExpressionRef, depth = 0): boolean {
  return program.callees(call).some((callee) => {
    // A helper that gives back what the client gives.
    if (callee.kind === "function") return depth < MAX_HOPS && handsBack(program, callee.fn).some((inner) => throwsOnStatus(program, inner, depth + 1));
    const options = callee.kind === "external" && callee.specifier !== undefined ? keptFromThrowing(callee.specifier) : undefined;
    const expression = program.expression(call);
    if (options === undefined || expression.kind !== "call") return false;
    return !options.some((name) => expression.args.some((argument) => optionsAt(program, { file: call.file, id: argument.value }, [name]).length > 0));
  });
}

/** The calls whose results a function returns as they are. */
function handsBack(program: Program, fn: FunctionRef): readonly ExpressionRef[] {
  return (program.function(fn).body?.nodes ?? []).flatMap((node) => {
    if (node.kind !== "return" || node.value === undefined) return [];
    let at: ExpressionRef = { file: fn.file, id: node.value };
    for (let expression = program.expression(at); expression.kind === "await" || expression.kind === "cast"; expression = program.expression(at)) at = { file: fn.file, id: expression.operand };
    return program.expression(at).kind === "call" ? [at] : [];
  });
}
