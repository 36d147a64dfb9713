/**
 * Answers that a failed lookup gives in its own words: a helper whose catch returns `{ status: "allowed" }` lets everybody
 * through `if (status.status !== "allowed") refuse()` while what it asks is out of reach.
 */
import type { ExpressionId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { Gap } from "./context.ts";
import { sibling } from "./context.ts";

/** The handler of a helper whose answer passes a test of what the helper gave back. */
export function openAnswer(program: Program, test: ExpressionRef, yes: boolean): Gap | undefined {
  const asked = askedIn(program, test);
  if (asked === undefined) return undefined;
  const helpers = program.callees(asked.call).flatMap((callee) => (callee.kind === "function" ? [callee.fn] : []));
  for (const fn of helpers) {
    for (const { catch: handler } of program.function(fn).tries) {
      if (handler === undefined) continue;
      const passes = returnsWithin(program, fn, handler.span).some((answer) => asked.outcome(answer) === yes);
      if (passes) return { place: { file: fn.file, span: handler.span }, kind: "error", subject: program.textOf(test, 40) };
    }
  }
  return undefined;
}

interface Asked {
  /** The call whose answer is tested. */
  readonly call: ExpressionRef;
  /** What the test says of an answer that is written out; undefined where that can't be told. */
  readonly outcome: (answer: ExpressionRef) => boolean | undefined;
}

type Constant = string | boolean | null;

function askedIn(program: Program, test: ExpressionRef): Asked | undefined {
  const expression = program.expression(test);
  if (expression.kind === "unary" && expression.operator === "!") {
    const inner = askedIn(program, sibling(test, expression.operand));
    return inner && { ...inner, outcome: (answer) => negated(inner.outcome(answer)) };
  }
  if (expression.kind === "binary" && /^[!=]==?$/.test(expression.operator)) {
    const word = constantAt(program, sibling(test, expression.right));
    const part = partOf(program, sibling(test, expression.left));
    if (word === undefined || part === undefined) return undefined;
    const isEqual = expression.operator.startsWith("=");
    return { call: part.call, outcome: (answer) => {
      const held = constantIn(program, answer, part.path);
      return held === undefined ? undefined : (held === word) === isEqual;
    } };
  }
  const part = partOf(program, test);
  return part && { call: part.call, outcome: (answer) => {
    const held = constantIn(program, answer, part.path);
    return held === undefined ? undefined : held !== false && held !== null && held !== "";
  } };
}

const negated = (outcome: boolean | undefined): boolean | undefined => (outcome === undefined ? undefined : !outcome);

/** What an expression reads out of the answer of which call: `status.kind` of `const status = await usageOf(user)`. */
function partOf(program: Program, ref: ExpressionRef, depth = 0): { readonly call: ExpressionRef; readonly path: readonly string[] } | undefined {
  const expression = program.expression(ref);
  if (depth > MAX_DEPTH) return undefined;
  const of = (id: ExpressionId, more: readonly string[]): ReturnType<typeof partOf> => {
    const inner = partOf(program, sibling(ref, id), depth + 1);
    return inner && { call: inner.call, path: [...inner.path, ...more] };
  };
  switch (expression.kind) {
    case "call":
      return { call: ref, path: [] };
    case "await":
    case "cast":
      return of(expression.operand, []);
    case "member":
      return of(expression.object, [expression.name]);
    case "name": {
      const binding = expression.binding === undefined ? undefined : program.facts(ref.file)?.bindings[expression.binding];
      const [source, ...more] = binding?.sources ?? [];
      if (binding?.kind !== "const" || source?.kind !== "value" || more.length > 0) return undefined;
      const steps = source.path.flatMap((step) => (step.kind === "property" ? [step.name] : []));
      return steps.length === source.path.length ? of(source.value, steps) : undefined;
    }
    default:
      return undefined;
  }
}

const MAX_DEPTH = 6;

function returnsWithin(program: Program, fn: FunctionRef, span: readonly [number, number]): readonly ExpressionRef[] {
  return (program.function(fn).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined && span[0] <= node.span[0] && node.span[1] <= span[1] ? [sibling(fn, node.value)] : []));
}

/** The constant that a written answer holds under a path of members. */
function constantIn(program: Program, answer: ExpressionRef, [name, ...rest]: readonly string[]): Constant | undefined {
  const expression = program.expression(answer);
  if (expression.kind === "cast") return constantIn(program, sibling(answer, expression.operand), name === undefined ? [] : [name, ...rest]);
  if (name === undefined) return constantAt(program, answer);
  if (expression.kind !== "object") return undefined;
  const property = expression.properties.find((one) => one.kind === "value" && one.key === name);
  return property?.kind === "value" ? constantIn(program, sibling(answer, property.value), rest) : undefined;
}

function constantAt(program: Program, ref: ExpressionRef): Constant | undefined {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "string":
      return expression.text;
    case "boolean":
      return expression.value;
    case "null":
      return null;
    case "cast":
      return constantAt(program, sibling(ref, expression.operand));
    default:
      return undefined;
  }
}
