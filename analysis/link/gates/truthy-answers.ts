/** Answers that are there whatever they say, so that a test of whether they are is none: objects, words. */
import type { TypeRef } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { sibling } from "./context.ts";

const MAX_DEPTH = 6;

/** Whether an expression is the answer of functions of the project that are never without one: `access` of `const access = await getAccess(org)`. */
export function isAlwaysThere(program: Program, ref: ExpressionRef, depth = 0): boolean {
  const expression = program.expression(ref);
  if (depth > MAX_DEPTH) return false;
  switch (expression.kind) {
    case "unary":
      return expression.operator === "!" && isAlwaysThere(program, sibling(ref, expression.operand), depth + 1);
    case "await":
    case "cast":
      return isAlwaysThere(program, sibling(ref, expression.operand), depth + 1);
    case "name": {
      const binding = expression.binding === undefined ? undefined : program.facts(ref.file)?.bindings[expression.binding];
      const [source, ...more] = binding?.sources ?? [];
      return binding?.kind === "const" && source?.kind === "value" && source.path.length === 0 && more.length === 0 && isAlwaysThere(program, sibling(ref, source.value), depth + 1);
    }
    case "call": {
      const callees = program.callees(ref);
      return callees.length > 0 && callees.every((callee) => callee.kind === "function" && answersAlways(program, callee.fn));
    }
    default:
      return false;
  }
}

function answersAlways(program: Program, fn: FunctionRef): boolean {
  const { body, returnType } = program.function(fn);
  if (answersInWords(returnType)) return true;
  const returns = (body?.nodes ?? []).flatMap((node) => (node.kind === "return" ? [node.value] : []));
  const exits = body?.nodes.flatMap((node, id) => (node.kind !== "return" && "next" in node && node.next === body.exit ? [id] : [])) ?? [];
  return returns.length > 0 && exits.length === 0 && returns.every((value) => value !== undefined && isTruthy(program, sibling(fn, value)));
}

/** `Promise<"allow" | "deny">`: each of its words is truthy. */
export function answersInWords(type: TypeRef | undefined): boolean {
  if (type?.kind === "ref" && /^Promise(?:Like)?$/.test(type.name)) return answersInWords(type.args[0]);
  return type?.kind === "union" && type.parts.every((part) => part.kind === "literal" && /^[a-z][\w-]*$/i.test(part.text) && !FALSY.has(part.text));
}

const FALSY = new Set(["undefined", "null", "false", "true"]);

/** An object or a word, whichever arm of a conditional it comes from. */
export function isTruthy(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "object":
      return true;
    case "string":
      return expression.text !== "";
    case "cast":
      return isTruthy(program, sibling(ref, expression.operand));
    case "conditional":
      return isTruthy(program, sibling(ref, expression.whenTrue)) && isTruthy(program, sibling(ref, expression.whenFalse));
    default:
      return false;
  }
}
