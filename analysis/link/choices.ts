/** Which sides of `?:`, `??` and `||` choose a value, and which only stand in for it or give it another name. */
import type { Expression, ExpressionId, ExpressionOf } from "../lower/facts.ts";
import type { FileIndex } from "./file-index.ts";

export interface Arm {
  readonly id: ExpressionId;
  /** It serves where the other arm's value is not given or not good enough. */
  readonly isDefault: boolean;
}

/**
 * The arms of a conditional that choose. Left out: the arm of a test environment, and one that renames what the other
 * arm gives (`old === x ? "new" : x`).
 */
export function chosenArms(index: FileIndex, expression: ExpressionOf<"conditional">): readonly Arm[] {
  const { test, whenTrue, whenFalse } = expression;
  const inTest = testEnvironment(index, test);
  if (inTest !== undefined) return [{ id: inTest ? whenFalse : whenTrue, isDefault: false }];
  // `x in RENAMED ? RENAMED[x] : x`
  if (isLookupOf(index, whenTrue, whenFalse)) return [{ id: whenFalse, isDefault: false }];
  if (isLookupOf(index, whenFalse, whenTrue)) return [{ id: whenTrue, isDefault: false }];
  const trueIsSubject = asksAbout(index, test, keptIn(index, whenTrue));
  const falseIsSubject = asksAbout(index, test, keptIn(index, whenFalse));
  if (trueIsSubject === falseIsSubject) return [{ id: whenTrue, isDefault: false }, { id: whenFalse, isDefault: false }];
  const subject = trueIsSubject ? whenTrue : whenFalse;
  const other = trueIsSubject ? whenFalse : whenTrue;
  // `x === "old" ? "new" : x` renames; `isAllowed(x) ? x : "standard"` falls back.
  const picksOut = picksOutOne(index, test) === !trueIsSubject;
  const kept: Arm = { id: subject, isDefault: false };
  return picksOut ? [kept] : [kept, { id: other, isDefault: true }];
}

/** What an arm keeps of what was chosen elsewhere: the `x` of `RENAMED[x] ?? x`, and of `x === "older" ? "new" : x`. */
function keptIn(index: FileIndex, arm: ExpressionId): ExpressionId {
  const expression = index.facts.expressions[arm];
  if (expression?.kind === "cast") return keptIn(index, expression.operand);
  if (expression?.kind === "logical" && keepsItsKey(index, expression)) return expression.right;
  const [only, more] = expression?.kind === "conditional" ? chosenArms(index, expression) : [];
  return only === undefined || more !== undefined ? arm : keptIn(index, only.id);
}

/** `RENAMED[x] ?? x`, `renamed.get(x) ?? x`: the table gives other names to what was chosen elsewhere. */
export function keepsItsKey(index: FileIndex, expression: ExpressionOf<"logical">): boolean {
  if (expression.operator === "&&") return false;
  return isLookupOf(index, expression.left, expression.right);
}

/** Whether an expression takes from a table what it has for the key: `TABLE[key]`, `table.get(key)`. */
function isLookupOf(index: FileIndex, lookup: ExpressionId, key: ExpressionId): boolean {
  const expression = index.facts.expressions[lookup];
  if (expression?.kind === "index") return sameExpression(index, expression.index, key);
  if (expression?.kind === "cast") return isLookupOf(index, expression.operand, key);
  if (expression?.kind !== "call") return false;
  const callee = index.facts.expressions[expression.callee];
  const [asked] = expression.args;
  return callee?.kind === "member" && callee.name === "get" && asked !== undefined && sameExpression(index, asked.value, key);
}

/** Whether an expression is a parameter or a member of one, `given`, `options.model`: callers choose it, seen or not. */
export function isGivenByCallers(index: FileIndex, id: ExpressionId): boolean {
  const expression = index.facts.expressions[id];
  switch (expression?.kind) {
    case "name":
      return expression.binding !== undefined && (index.facts.bindings[expression.binding]?.sources.some((source) => source.kind === "parameter") ?? false);
    case "member":
      return isGivenByCallers(index, expression.object);
    case "cast":
      return isGivenByCallers(index, expression.operand);
    case "logical":
      return isGivenByCallers(index, expression.left) || isGivenByCallers(index, expression.right);
    default:
      return false;
  }
}

/** Whether a condition says "we are in a test": true for `isTest`, false for `!isTest`, undefined for anything else. */
function testEnvironment(index: FileIndex, id: ExpressionId): boolean | undefined {
  const expression = index.facts.expressions[id];
  switch (expression?.kind) {
    case "name":
      return /^(is|in|use)?_?(test|mock|playwright|vitest|jest)(ing|s)?(_?(env|environment|mode|run))?$/i.test(expression.name) ? true : undefined;
    case "member":
      return /^(NODE_)?TEST|^VITEST|^PLAYWRIGHT|^JEST|^CI_TEST/.test(expression.name) ? true : undefined;
    case "unary": {
      const operand = expression.operator === "!" ? testEnvironment(index, expression.operand) : undefined;
      return operand === undefined ? undefined : !operand;
    }
    case "binary": {
      const right = index.facts.expressions[expression.right];
      if (right?.kind !== "string" || right.text !== "test") return undefined;
      if (expression.operator.startsWith("==")) return true;
      return expression.operator.startsWith("!=") ? false : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a test looks at the value of `subject`, a name or member of one. */
export function asksAbout(index: FileIndex, test: ExpressionId, subject: ExpressionId, depth = 0): boolean {
  if (depth > 4) return false;
  if (sameExpression(index, test, subject)) return true;
  const inner = (id: ExpressionId): boolean => asksAbout(index, id, subject, depth + 1);
  const expression = index.facts.expressions[test];
  switch (expression?.kind) {
    case "unary":
    case "cast":
    case "await":
      return inner(expression.operand);
    case "binary":
    case "logical":
      return inner(expression.left) || inner(expression.right);
    case "call": {
      const callee = index.facts.expressions[expression.callee];
      return expression.args.some((argument) => inner(argument.value)) || (callee?.kind === "member" && inner(callee.object));
    }
    case "member":
      return inner(expression.object);
    default:
      return false;
  }
}

const LOOKUPS = new Set(["includes", "has", "some"]);

/** Whether a test that holds picks out certain values by what they are: true for `x === "old"`, false for `x !== "old"` and any other test. */
export function picksOutOne(index: FileIndex, test: ExpressionId): boolean | undefined {
  const expression = index.facts.expressions[test];
  switch (expression?.kind) {
    case "binary": {
      const constant = [expression.left, expression.right].some((id) => isConstant(index.facts.expressions[id]));
      if (!constant) return undefined;
      return expression.operator.startsWith("==") ? true : expression.operator.startsWith("!=") ? false : undefined;
    }
    case "logical":
      return picksOutOne(index, expression.left) ?? picksOutOne(index, expression.right);
    case "unary": {
      const operand = expression.operator === "!" ? picksOutOne(index, expression.operand) : undefined;
      return operand === undefined ? undefined : !operand;
    }
    case "call": {
      const callee = index.facts.expressions[expression.callee];
      // `["old-a", "old-b"].includes(x)`; not `x.includes("mini")`, which is about a part of it.
      return callee?.kind === "member" && LOOKUPS.has(callee.name) && !isConstant(index.facts.expressions[expression.args[0]?.value ?? -1]) ? true : undefined;
    }
    default:
      return undefined;
  }
}

const isConstant = (expression: Expression | undefined): boolean => expression?.kind === "string" && expression.text !== "";

/** Whether two expressions read the same name or the same member of it. */
export function sameExpression(index: FileIndex, a: ExpressionId, b: ExpressionId): boolean {
  const left = index.facts.expressions[a];
  const right = index.facts.expressions[b];
  if (left?.kind === "cast") return sameExpression(index, left.operand, b);
  if (right?.kind === "cast") return sameExpression(index, a, right.operand);
  if (left?.kind === "name" && right?.kind === "name") return left.binding === right.binding && left.name === right.name;
  if (left?.kind === "member" && right?.kind === "member") return left.name === right.name && sameExpression(index, left.object, right.object);
  return left?.kind === "this" && right?.kind === "this";
}
