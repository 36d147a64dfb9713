/** Middleware that hands a request on to other middleware, and the wrappers that make one of a function: `catchAsync(async (req, res, next) => …)`. */
import type { Expression, ExpressionId } from "../../lower/facts.ts";
import { definitionOf } from "../definitions.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { expressionKey } from "../refs.ts";
import { lastName, sibling } from "./context.ts";

/**
 * The middleware that one hands on to: `(req, res, next) => passport.authenticate("jwt")(req, res, next)`, or
 * `(req, res, next) => guard.seat(req, res, next)`. What a wrapper was given to run is told by who calls the wrapper.
 */
export function handedOn(program: Program, fn: FunctionRef, ref: ExpressionRef, expression: Expression): readonly ExpressionRef[] {
  if (expression.kind !== "call" || program.functionOf(ref).fn !== fn.fn || !isGivenNext(program, ref, expression)) return [];
  const callee = sibling(ref, expression.callee);
  return parameterOf(program, callee) === undefined ? [callee] : [];
}

/** Whether a function hands its request to what the function around it was given: `(handler) => (req, res, next) => handler(req, res, next)`. */
export function handsToItsMakers(program: Program, fn: FunctionRef): boolean {
  const around = program.function(fn).parent;
  return around !== undefined && (program.facts(fn.file)?.expressions ?? []).some((expression, id) => {
    const ref = sibling(fn, id as ExpressionId);
    return expression.kind === "call" && program.functionOf(ref).fn === fn.fn && isGivenNext(program, ref, expression) && parameterOf(program, sibling(ref, expression.callee)) === around;
  });
}

/** What a wrapper is given where middleware is made: at the call itself, where its variable is set, or in the function that makes it. */
export function wrappedIn(program: Program, ref: ExpressionRef, depth = 0): readonly ExpressionRef[] {
  if (depth > MAX_DEPTH) return [];
  const expression = program.expression(ref);
  if (expression.kind === "call") {
    const given = expression.args.map(({ value }) => sibling(ref, value)).filter((one) => program.expression(one).kind === "function");
    return given.length > 0 ? given : program.callees(ref).flatMap((callee) => (callee.kind === "function" ? returnsOf(program, callee.fn) : [])).flatMap((made) => (program.expression(made).kind === "call" ? wrappedIn(program, made, depth + 1) : []));
  }
  const defined = definitionOf(program, ref);
  return defined === undefined || expressionKey(defined) === expressionKey(ref) ? [] : wrappedIn(program, defined, depth + 1);
}

const MAX_DEPTH = 4;

/** `guard.seat` of `guard.seat.bind(guard)`. */
export function boundBy(program: Program, ref: ExpressionRef): ExpressionRef | undefined {
  const expression = program.expression(ref);
  const callee = expression.kind === "call" ? program.expression(sibling(ref, expression.callee)) : undefined;
  return callee?.kind === "member" && callee.name === "bind" ? sibling(ref, callee.object) : undefined;
}

function returnsOf(program: Program, fn: FunctionRef): readonly ExpressionRef[] {
  return (program.function(fn).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [sibling(fn, node.value)] : []));
}

/** A promise's `catch(next)` and `then(() => next(), next)` are given no request. */
function isGivenNext(program: Program, ref: ExpressionRef, call: Extract<Expression, { kind: "call" }>): boolean {
  return lastName(program, ref) !== "then" && call.args.length > 1 && call.args.some(({ value }) => lastName(program, sibling(ref, value)) === "next");
}

/** The function whose parameter a name is. */
function parameterOf(program: Program, ref: ExpressionRef): FunctionRef["fn"] | undefined {
  const expression = program.expression(ref);
  const sources = expression.kind === "name" && expression.binding !== undefined ? (program.facts(ref.file)?.bindings[expression.binding]?.sources ?? []) : [];
  const [source] = sources;
  return source?.kind === "parameter" ? source.fn : undefined;
}
