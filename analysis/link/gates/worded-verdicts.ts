/** Functions that answer with a verdict in so many words, whatever they are called: `{ effect: "deny", reason }`, `{ allowed: false }`. */
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { sibling } from "./context.ts";
import { saysNoInAWord } from "./verdict.ts";
import { isRateName, polarityOfName } from "./words.ts";

/** What holds a verdict and nothing else; a `status` or a `kind` may be of anything. */
const DECISIONS = /^(?:effect|decision|verdict)$/;
const PERMISSIONS = /^(?:is)?(?:allowed|permitted|granted|entitled|denied|forbidden)$/i;
const MAX_DEPTH = 6;

/** Whether one of a function's answers is a no by such a member, and none speaks of a rate. */
export function deniesInWords(program: Program, fn: FunctionRef): boolean {
  const answers = (program.function(fn).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? objectsOf(program, sibling(fn, node.value), 0) : []));
  return answers.some((answer) => saysNo(program, answer)) && !answers.some((answer) => keysOf(program, answer).some(isRateName));
}

/** The objects that an answer may be. */
function objectsOf(program: Program, ref: ExpressionRef, depth: number): readonly ExpressionRef[] {
  const expression = program.expression(ref);
  if (depth > MAX_DEPTH) return [];
  switch (expression.kind) {
    case "object":
      return [ref];
    case "cast":
    case "await":
      return objectsOf(program, sibling(ref, expression.operand), depth + 1);
    case "conditional":
      return [expression.whenTrue, expression.whenFalse].flatMap((id) => objectsOf(program, sibling(ref, id), depth + 1));
    default:
      return [];
  }
}

function saysNo(program: Program, answer: ExpressionRef): boolean {
  const expression = program.expression(answer);
  return expression.kind === "object" && expression.properties.some((property) => {
    if (property.kind !== "value") return false;
    const value = program.expression(sibling(answer, property.value));
    if (value.kind === "string") return DECISIONS.test(property.key) && saysNoInAWord(value.text);
    return value.kind === "boolean" && PERMISSIONS.test(property.key) && value.value === (polarityOfName(property.key) === "denies");
  });
}

function keysOf(program: Program, answer: ExpressionRef): readonly string[] {
  const expression = program.expression(answer);
  return expression.kind === "object" ? expression.properties.flatMap((property) => (property.kind === "value" ? [property.key] : [])) : [];
}
