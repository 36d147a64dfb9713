/**
 * What is known on a path: constants given to variables, and outcomes of earlier tests. It keeps a walk off paths that
 * no run can take, such as `if (guest) gate()` passed by and `if (!guest) return` passed by as well.
 */
import type { BindingId, Expression, ExpressionId, FileFacts } from "../../lower/facts.ts";

export interface Assumptions {
  /** The constant (literal, object, array) a variable holds. */
  readonly values: ReadonlyMap<BindingId, ExpressionId>;
  /** Outcomes of tests by their key. */
  readonly outcomes: ReadonlyMap<string, boolean>;
}

/** Stands for the value of a variable that was declared with none. */
export const UNDEFINED = -1 as ExpressionId;

export const NOTHING: Assumptions = { values: new Map(), outcomes: new Map() };

const keys = new WeakMap<Assumptions, string>();

/** The same assumptions have the same key. */
export function keyOfAssumptions(known: Assumptions): string {
  let key = keys.get(known);
  if (key === undefined) keys.set(known, (key = findKey(known)));
  return key;
}

function findKey({ values, outcomes }: Assumptions): string {
  const parts = [...values].map(([binding, value]) => `${binding}=${value}`);
  for (const [test, outcome] of outcomes) parts.push(`${test}:${outcome ? 1 : 0}`);
  return parts.sort().join(";");
}

const CONSTANTS: ReadonlySet<Expression["kind"]> = new Set(["string", "boolean", "null", "undefined", "object", "array", "function"]);

/** The constant that an expression is, under these assumptions. Numbers count and change, so they are left out. */
export function constantOf(facts: FileFacts, id: ExpressionId, known: Assumptions, depth = 0): ExpressionId | undefined {
  const expression = facts.expressions[id];
  if (expression === undefined || depth > 6) return undefined;
  if (CONSTANTS.has(expression.kind)) return id;
  switch (expression.kind) {
    case "name":
      return expression.binding === undefined ? undefined : known.values.get(expression.binding);
    case "cast":
      return constantOf(facts, expression.operand, known, depth + 1);
    case "member": {
      const object = constantOf(facts, expression.object, known, depth + 1);
      if (object === undefined) return undefined;
      if (isNullish(facts, object)) return object;
      const target = facts.expressions[object];
      if (target?.kind !== "object") return undefined;
      const property = target.properties.findLast((one) => one.kind === "value" && one.key === expression.name);
      return property?.kind === "value" ? constantOf(facts, property.value, known, depth + 1) : undefined;
    }
    case "conditional": {
      const outcome = truthOf(facts, expression.test, known, depth + 1);
      return outcome === undefined ? undefined : constantOf(facts, outcome ? expression.whenTrue : expression.whenFalse, known, depth + 1);
    }
    case "logical": {
      const left = constantOf(facts, expression.left, known, depth + 1);
      if (left === undefined) return undefined;
      const truth = isTruthy(facts, left);
      const nullish = isNullish(facts, left);
      const goesOn = expression.operator === "&&" ? truth : expression.operator === "||" ? !truth : nullish;
      return goesOn ? constantOf(facts, expression.right, known, depth + 1) : left;
    }
    default:
      return undefined;
  }
}

export function isNullish(facts: FileFacts, id: ExpressionId): boolean {
  const kind = facts.expressions[id]?.kind;
  return id === UNDEFINED || kind === "null" || kind === "undefined";
}

function isTruthy(facts: FileFacts, id: ExpressionId): boolean {
  const expression = facts.expressions[id];
  if (expression?.kind === "boolean") return expression.value;
  if (expression?.kind === "string") return expression.text !== "";
  return !isNullish(facts, id);
}

/** Whether a test is known to be truthy. */
export function truthOf(facts: FileFacts, id: ExpressionId, known: Assumptions, depth = 0): boolean | undefined {
  const expression = facts.expressions[id];
  if (expression === undefined || depth > 6) return undefined;
  const constant = constantOf(facts, id, known, depth);
  if (constant !== undefined) return isTruthy(facts, constant);
  const key = testKey(facts, id);
  const outcome = key === undefined ? undefined : known.outcomes.get(key.text);
  if (key !== undefined && outcome !== undefined) return outcome !== key.negated;
  if (expression.kind === "unary" && expression.operator === "!") {
    const truth = truthOf(facts, expression.operand, known, depth + 1);
    return truth === undefined ? undefined : !truth;
  }
  if (expression.kind === "cast") return truthOf(facts, expression.operand, known, depth + 1);
  if (expression.kind === "binary" && /^[!=]==?$/.test(expression.operator)) {
    const left = constantOf(facts, expression.left, known, depth + 1);
    const right = constantOf(facts, expression.right, known, depth + 1);
    if (left === undefined || right === undefined) return undefined;
    const equal = sameConstant(facts, left, right);
    return equal === undefined ? undefined : equal === expression.operator.startsWith("=");
  }
  return undefined;
}

function sameConstant(facts: FileFacts, left: ExpressionId, right: ExpressionId): boolean | undefined {
  if (isNullish(facts, left) || isNullish(facts, right)) return isNullish(facts, left) && isNullish(facts, right);
  const [a, b] = [facts.expressions[left], facts.expressions[right]];
  if (a === undefined || b === undefined) return undefined;
  if (a.kind === "string" && b.kind === "string") return a.text === b.text;
  if (a.kind === "boolean" && b.kind === "boolean") return a.value === b.value;
  return a.kind === b.kind ? undefined : false;
}

export interface TestKey {
  readonly text: string;
  readonly negated: boolean;
}

/** A key that two tests share when they ask the same thing of the same variables. Undefined when a call is involved. */
export function testKey(facts: FileFacts, id: ExpressionId, depth = 0): TestKey | undefined {
  const expression = facts.expressions[id];
  if (expression === undefined || depth > 8) return undefined;
  switch (expression.kind) {
    case "unary": {
      const operand = expression.operator === "!" ? testKey(facts, expression.operand, depth + 1) : undefined;
      return operand === undefined ? undefined : { text: operand.text, negated: !operand.negated };
    }
    case "binary": {
      if (!/^[!=]==?$/.test(expression.operator)) return undefined;
      const left = placeKey(facts, expression.left, depth + 1);
      const right = placeKey(facts, expression.right, depth + 1);
      return left === undefined || right === undefined ? undefined : { text: `${left}=${right}`, negated: expression.operator.startsWith("!") };
    }
    case "name": {
      const initialiser = pureInitialiser(facts, expression.binding);
      const further = initialiser === undefined ? undefined : testKey(facts, initialiser, depth + 1);
      if (further !== undefined) return further;
      break;
    }
    case "cast":
      return testKey(facts, expression.operand, depth + 1);
    default:
      break;
  }
  const place = placeKey(facts, id, depth);
  return place === undefined ? undefined : { text: place, negated: false };
}

/** What a constant is initialised with, when that is a test of its own (`const guest = !userId`). */
function pureInitialiser(facts: FileFacts, id: BindingId | undefined): ExpressionId | undefined {
  const binding = id === undefined ? undefined : facts.bindings[id];
  const source = binding?.sources[0];
  if (binding?.kind !== "const" || binding.sources.length !== 1 || source?.kind !== "value" || source.path.length > 0) return undefined;
  const kind = facts.expressions[source.value]?.kind;
  return kind === "unary" || kind === "binary" || kind === "name" || kind === "member" ? source.value : undefined;
}

function placeKey(facts: FileFacts, id: ExpressionId, depth: number): string | undefined {
  const expression = facts.expressions[id];
  if (expression === undefined || depth > 8) return undefined;
  switch (expression.kind) {
    case "name":
      return expression.binding === undefined ? expression.name : `#${expression.binding}`;
    case "this":
      return "this";
    case "member": {
      const object = placeKey(facts, expression.object, depth + 1);
      return object === undefined ? undefined : `${object}.${expression.name}`;
    }
    case "string":
      return JSON.stringify(expression.text);
    case "boolean":
    case "number":
      return String(expression.value);
    case "null":
    case "undefined":
      return "null";
    case "cast":
      return placeKey(facts, expression.operand, depth + 1);
    default:
      return undefined;
  }
}

/** The assumptions after a test came out as `outcome`. */
export function assume(facts: FileFacts, test: ExpressionId, outcome: boolean, known: Assumptions): Assumptions {
  const key = testKey(facts, test);
  if (key === undefined) return known;
  return { values: known.values, outcomes: new Map(known.outcomes).set(key.text, outcome !== key.negated) };
}

/** The assumptions after `binding` (or a part of it) was given a value; `constant` is that value when it is one. */
export function assign(known: Assumptions, binding: BindingId, constant: ExpressionId | undefined): Assumptions {
  const mention = new RegExp(`#${binding}(?!\\d)`);
  const isAsked = known.outcomes.size > 0 && [...known.outcomes.keys()].some((key) => mention.test(key));
  if (!isAsked && known.values.get(binding) === constant) return known;
  const values = new Map(known.values);
  if (constant === undefined) values.delete(binding);
  else values.set(binding, constant);
  return { values, outcomes: isAsked ? new Map([...known.outcomes].filter(([key]) => !mention.test(key))) : known.outcomes };
}
