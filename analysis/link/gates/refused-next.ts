/** `next(new HttpError(403))`: what goes on in form, and leads the request elsewhere: to whoever answers for errors, or past the route. */
import type { Expression } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { lastName, sibling } from "./context.ts";
import { isDenialError, wordsOf } from "./words.ts";

/** Express calls middleware with `next` behind the request and the response: what that one is given is an error or the word for leaving out the route. */
const BEHIND_THE_RESPONSE = 2;

/**
 * True for a call of `next` (or `done`, …) that is given an error, so that the handler doesn't run. Only a function that is
 * a parameter by itself is told so: the `next` of a context takes what the handler is given. `call` may be in a callback.
 */
export function leavesHandlerOut(program: Program, call: ExpressionRef): boolean {
  const expression = program.expression(call);
  const [first] = expression.kind === "call" ? expression.args : [];
  if (expression.kind !== "call" || first === undefined || first.spread) return false;
  const given = sibling(call, first.value);
  if (errorsChosen(program, call).length > 0) return false;
  if (/^err/.test(program.textOf(given, 10))) return true;
  const place = placeOfParameter(program, sibling(call, expression.callee));
  if (place === undefined || place === 0) return false;
  const value = program.expression(given);
  return place >= BEHIND_THE_RESPONSE ? isSomething(program, given, value) : namesError(program, given, value);
}

/**
 * What is made in a call of `next` where it refuses, and not where it lets the request through: the error of
 * `next(allowed ? undefined : new ForbiddenError())`, of `next(!allowed && new ForbiddenError())`, or of a constant that
 * holds such a choice. Empty where the call always does the same.
 */
export function errorsChosen(program: Program, call: ExpressionRef): readonly ExpressionRef[] {
  const expression = program.expression(call);
  const [first] = expression.kind === "call" ? expression.args : [];
  if (expression.kind !== "call" || first === undefined || first.spread) return [];
  const place = placeOfParameter(program, sibling(call, expression.callee));
  if (place === undefined || place === 0) return [];
  const isError = (ref: ExpressionRef): boolean => (place >= BEHIND_THE_RESPONSE ? isSomething : namesError)(program, ref, program.expression(ref));
  const arms = armsOf(program, sibling(call, first.value));
  const errors = arms.filter(isError);
  return errors.length < arms.length ? errors : [];
}

/** The values among which an expression chooses. */
function armsOf(program: Program, ref: ExpressionRef): readonly ExpressionRef[] {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "conditional":
      return [expression.whenTrue, expression.whenFalse].flatMap((arm) => [sibling(ref, arm), ...armsOf(program, sibling(ref, arm))]);
    case "logical":
      return [expression.left, expression.right].flatMap((arm) => [sibling(ref, arm), ...armsOf(program, sibling(ref, arm))]);
    case "cast":
      return armsOf(program, sibling(ref, expression.operand));
    case "name": {
      const [source, ...others] = sourcesOf(program, ref);
      return source?.kind === "value" && source.path.length === 0 && others.length === 0 ? armsOf(program, sibling(ref, source.value)) : [];
    }
    default:
      return [];
  }
}

/** `next(new ForbiddenError())` as a statement: what comes after it runs, and the handler does not. */
export function refusesByNext(program: Program, call: ExpressionRef): boolean {
  return /^(?:next|done)$/.test(lastName(program, call) ?? "") && leavesHandlerOut(program, call);
}

/** Which parameter a function is that is called by its name alone. */
function placeOfParameter(program: Program, callee: ExpressionRef): number | undefined {
  const sources = sourcesOf(program, callee);
  const [source] = sources;
  return sources.length === 1 && source?.kind === "parameter" && source.path.length === 0 ? source.index : undefined;
}

function sourcesOf(program: Program, name: ExpressionRef) {
  const expression = program.expression(name);
  return expression.kind === "name" && expression.binding !== undefined ? (program.facts(name.file)?.bindings[expression.binding]?.sources ?? []) : [];
}

/** Whether it is there for sure. What middleware is given itself (`next(request)`) it may as well hand on. */
function isSomething(program: Program, given: ExpressionRef, value: Expression): boolean {
  switch (value.kind) {
    case "new":
    case "call":
    case "object":
    case "template":
    case "string":
      return true;
    case "cast":
      return isSomething(program, sibling(given, value.operand), program.expression(sibling(given, value.operand)));
    case "name": {
      const sources = sourcesOf(program, given);
      return sources.length > 0 && sources.every((source) => source.kind === "catch" || (source.kind === "value" && program.expression(sibling(given, source.value)).kind === "new"));
    }
    default:
      return false;
  }
}

function namesError(program: Program, given: ExpressionRef, value: Expression): boolean {
  if (value.kind === "cast") return namesError(program, sibling(given, value.operand), program.expression(sibling(given, value.operand)));
  if (value.kind === "name") return sourcesOf(program, given).some((source) => source.kind === "catch");
  if (value.kind !== "new" && value.kind !== "call") return false;
  const name = lastName(program, given) ?? "";
  return isDenialError(name) || wordsOf(name).some((word) => ERRORS.has(word));
}

const ERRORS: ReadonlySet<string> = new Set(["error", "exception", "unauthorized", "unauthenticated"]);
