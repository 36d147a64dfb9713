/** Constants that are verdicts: what `true`, `{ allowed: true }` or `{ status: "allowed" }` says. */
import type { ExpressionId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { lastName, sibling } from "./context.ts";
import { polarityOfName } from "./words.ts";
import type { Polarity } from "./words.ts";

/** True when a returned constant is a yes; `polarity` is what a truthy answer of the gate says, where known. */
export function saysYes(program: Program, ref: ExpressionRef, polarity: Polarity | undefined): boolean {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "boolean":
      return expression.value === (polarity !== "denies");
    case "null":
    case "undefined":
      return polarity === "denies";
    case "cast":
    case "await":
      return saysYes(program, sibling(ref, expression.operand), polarity);
    case "object":
      return expression.properties.some((property) => {
        if (property.kind !== "value") return false;
        const value = program.expression(sibling(ref, property.value));
        const named = polarityOfName(property.key);
        if (value.kind === "boolean") return named !== undefined && (named === "allows") === value.value;
        return value.kind === "string" && polarityOfName(value.text) === "allows";
      });
    default:
      return false;
  }
}

/**
 * The constant yes that stands in for an answer that isn't there: `(await ask()) ?? { allowed: true }`,
 * `ask().catch(() => true)`, `Promise.race([ask(), delay(500, true)])`. Variables are followed.
 */
export function yesByDefault(program: Program, ref: ExpressionRef, depth = 0): ExpressionRef | undefined {
  if (depth > 8) return undefined;
  const go = (id: ExpressionId): ExpressionRef | undefined => yesByDefault(program, sibling(ref, id), depth + 1);
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "unary":
    case "cast":
    case "await":
      return go(expression.operand);
    case "member":
      return go(expression.object);
    case "binary":
      return go(expression.left) ?? go(expression.right);
    case "logical": {
      const right = sibling(ref, expression.right);
      if (expression.operator === "&&") return go(expression.left) ?? go(expression.right);
      const left = sibling(ref, expression.left);
      const asks = program.expression(left).kind !== "boolean";
      return asks && saysYes(program, right, polarityOf(program, left)) && isConstantYes(program, right) ? right : go(expression.left);
    }
    case "name": {
      const binding = expression.binding === undefined ? undefined : program.facts(ref.file)?.bindings[expression.binding];
      const [source, more] = binding?.sources ?? [];
      return source?.kind === "value" && more === undefined ? go(source.value) : undefined;
    }
    case "call":
      return inChain(program, ref, depth) ?? inRace(program, ref);
    default:
      return undefined;
  }
}

/** What a truthy answer says, going by what is asked: `isFlagged(text)`, `row?.blocked`. */
function polarityOf(program: Program, ref: ExpressionRef): Polarity | undefined {
  return polarityOfName(lastName(program, ref) ?? "");
}

function isConstantYes(program: Program, ref: ExpressionRef): boolean {
  const { kind } = program.expression(ref);
  return kind === "boolean" || kind === "object";
}

/** `….catch(() => true)`, `….then(read, () => true)`. */
function inChain(program: Program, ref: ExpressionRef, depth: number): ExpressionRef | undefined {
  const expression = program.expression(ref);
  const callee = expression.kind === "call" ? program.expression(sibling(ref, expression.callee)) : undefined;
  if (expression.kind !== "call" || callee?.kind !== "member") return undefined;
  const handler = callee.name === "catch" ? expression.args[0] : callee.name === "then" ? expression.args[1] : undefined;
  if (handler === undefined) return callee.name === "then" || callee.name === "finally" ? yesByDefault(program, sibling(ref, callee.object), depth + 1) : undefined;
  const polarity = polarityOf(program, sibling(ref, callee.object));
  const yes = answersOf(program, sibling(ref, handler.value)).find((one) => saysYes(program, one, polarity));
  return yes ?? yesByDefault(program, sibling(ref, callee.object), depth + 1);
}

/** What a function that is written on the spot returns. */
function answersOf(program: Program, ref: ExpressionRef): readonly ExpressionRef[] {
  const made = program.expression(ref);
  if (made.kind !== "function") return [];
  return (program.function({ file: ref.file, fn: made.fn }).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [sibling(ref, node.value)] : []));
}

/** An arm of `Promise.race` that is a yes: `delay(500, true)`, `new Promise((resolve) => setTimeout(() => resolve(true), 500))`. */
function inRace(program: Program, ref: ExpressionRef): ExpressionRef | undefined {
  const expression = program.expression(ref);
  if (expression.kind !== "call" || !/^Promise\.(?:race|any)$/.test(program.calleeName(ref))) return undefined;
  const [list] = expression.args;
  const arms = list === undefined ? undefined : program.expression(sibling(ref, list.value));
  if (arms?.kind !== "array") return undefined;
  return arms.items.map((item) => sibling(ref, item.value)).find((arm) => yesInside(program, arm, 0));
}

function yesInside(program: Program, ref: ExpressionRef, depth: number): boolean {
  if (depth > 6) return false;
  const expression = program.expression(ref);
  if (expression.kind === "boolean" || expression.kind === "object") return saysYes(program, ref, undefined);
  if (expression.kind === "call" || expression.kind === "new") return expression.args.some((argument) => yesInside(program, sibling(ref, argument.value), depth + 1)) || inChain(program, ref, 0) !== undefined;
  if (expression.kind !== "function") return false;
  const nodes = program.function({ file: ref.file, fn: expression.fn }).body?.nodes ?? [];
  return nodes.some((node) => (node.kind === "call" || (node.kind === "return" && node.value !== undefined)) && yesInside(program, sibling(ref, node.kind === "call" ? node.expression : (node.value ?? ref.id)), depth + 1));
}

/** True for a text that is a no and nothing else: "deny", "BLOCKED". */
export function saysNoInAWord(text: string): boolean {
  return /^[A-Za-z]+(?:[_-][A-Za-z]+)?$/.test(text) && polarityOfName(text) === "denies";
}

/** True for properties that hold a verdict in words: `decision`, `effect`, `status`. */
export function isVerdictKey(key: string): boolean {
  return /^(?:decision|verdict|status|outcome|effect|action|result|kind|type|_?tag|state)$/i.test(key);
}
