/** Promises that nobody hears of: the handler at the end of a chain serves nothing to anybody. */
import type { Handler } from "../../analysis/link/failure/handlers.ts";
import type { Program } from "../../analysis/link/program.ts";

/** Whether a handler written in place stands at the end of a chain whose value goes nowhere: `remind().catch(() => undefined);`. */
export function isUnheard(program: Program, handler: Handler): boolean {
  const made = program.function(handler.fn).expression;
  const chained = made === undefined ? undefined : program.parent({ file: handler.fn.file, id: made });
  const call = chained === undefined ? undefined : program.expression(chained);
  const callee = chained === undefined || call?.kind !== "call" ? undefined : program.expression({ file: chained.file, id: call.callee });
  if (chained === undefined || callee?.kind !== "member" || (callee.name !== "catch" && callee.name !== "then")) return false;
  const outer = program.parent(chained);
  const last = outer !== undefined && program.expression(outer).kind === "unary" ? outer : chained;
  if (program.parent(last) !== undefined) return false;
  const facts = program.facts(handler.fn.file);
  const isKept = facts?.bindings.some(({ sources }) => sources.some((source) => source.kind === "value" && source.value === last.id)) ?? true;
  const isReturned = (program.function(program.functionOf(last)).body?.nodes ?? []).some((node) => node.kind === "return" && node.value === last.id);
  return !isKept && !isReturned;
}
