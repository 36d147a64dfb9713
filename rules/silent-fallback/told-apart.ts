/**
 * Substitutes that no caller takes for an answer: one that says in a word of its own what it is, beside an answer that
 * says another (`{ state: "queued" }` beside `{ state: "ready", colors }`), and the same attempt made once more.
 */
import type { Handler } from "../../analysis/link/failure/handlers.ts";
import type { Outcome } from "../../analysis/link/failure/outcomes.ts";
import type { Program } from "../../analysis/link/program.ts";
import { sameFunction, type ExpressionRef } from "../../analysis/link/refs.ts";

const MAX_DEPTH = 4;

/** Whether what is served on a way says by a fixed member that it is none of `answers`, each of which says something else there. */
export function saysWhatItIs(program: Program, { servedAt }: Outcome, answers: readonly ExpressionRef[]): boolean {
  if (servedAt === undefined || answers.length === 0) return false;
  const said = answers.map((answer) => fixedMembers(program, answer, 0));
  return [...fixedMembers(program, servedAt, 0)].some(([key, word]) => said.every((words) => words.has(key) && words.get(key) !== word));
}

/** The yes, no or word that each member of an object holds, where nothing has a say in it: `ok: true`, `state: "ready"`. */
function fixedMembers(program: Program, ref: ExpressionRef, depth: number): ReadonlyMap<string, string> {
  const expression = program.expression(ref);
  const at = (id: ExpressionRef["id"]): ExpressionRef => ({ file: ref.file, id });
  if (depth > MAX_DEPTH) return new Map();
  switch (expression.kind) {
    case "cast":
    case "await":
      return fixedMembers(program, at(expression.operand), depth + 1);
    case "call":
      return new Map(expression.args.flatMap(({ value }) => [...fixedMembers(program, at(value), depth + 1)]));
    case "object":
      return new Map(expression.properties.flatMap((property) => {
        const value = property.kind === "value" ? program.expression(at(property.value)) : undefined;
        const word = value?.kind === "boolean" ? String(value.value) : value?.kind === "string" ? JSON.stringify(value.text) : undefined;
        return property.kind === "value" && word !== undefined ? [[property.key, word] as const] : [];
      }));
    default:
      return new Map();
  }
}

/**
 * `withRetry(run, attempts - 1)` in the handler of `withRetry` itself: what it was given is given on, numbers aside, so
 * that the same is asked again.
 */
export function triesAgain(program: Program, handler: Handler, { servedAt }: Outcome): boolean {
  let at = servedAt;
  for (let expression = at && program.expression(at); at !== undefined && (expression?.kind === "await" || expression?.kind === "cast"); expression = program.expression(at)) at = { file: at.file, id: expression.operand };
  const call = at === undefined ? undefined : program.expression(at);
  if (at === undefined || call?.kind !== "call") return false;
  const callees = program.callees(at);
  const parameters = program.function(handler.fn).parameters;
  return callees.length > 0 && callees.every((callee) => callee.kind === "function" && sameFunction(callee.fn, handler.fn)) && call.args.every(({ value }, position) => {
    const given = program.expression({ file: handler.fn.file, id: value });
    if (given.kind === "name") return given.binding !== undefined && given.binding === parameters[position]?.binding;
    return given.kind === "number" || ((given.kind === "binary" || given.kind === "unary") && isNumber(program, { file: handler.fn.file, id: value }));
  });
}

/** Arithmetic with a number in it. */
function isNumber(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  if (expression.kind === "unary") return isNumber(program, { file: ref.file, id: expression.operand });
  if (expression.kind !== "binary") return expression.kind === "number";
  return /^[-+*\/]$/.test(expression.operator) && [expression.left, expression.right].some((side) => isNumber(program, { file: ref.file, id: side }));
}
