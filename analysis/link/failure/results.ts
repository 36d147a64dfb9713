/**
 * Failures that are values: `if (!response.ok)`, `if (error)` of an `[error, data]` pair, `if (!result.success)`. A
 * branch on such a value handles the failure as a catch does.
 */
import type { Binding, BindingId, Expression, ExpressionId, FlowNode, NodeId, PatternStep } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import type { Surface } from "./surface.ts";

type Side = "whenTrue" | "whenFalse";

const GOOD = /^(ok|success|succeeded|isOk|isSuccess)$/;
const BAD = /^(err|error|errors|failure|isErr|isError|failed)$/;

/** The branches that test the result of what was awaited at a surface. */
export function testedResults(program: Program, surface: Surface): readonly Surface[] {
  if (surface.kind !== "throws") return [];
  const { fn, at } = surface;
  const facts = program.facts(fn.file);
  if (facts === undefined) return [];
  const held = new Map<BindingId, readonly PatternStep[]>();
  facts.bindings.forEach((binding: Binding, position) => {
    for (const source of binding.sources) if (source.kind === "value" && holdsResult(program, { file: fn.file, id: source.value }, at)) held.set(position as BindingId, source.path);
  });
  if (held.size === 0) return [];
  return (program.function(fn).body?.nodes ?? []).flatMap((node, position): readonly Surface[] => {
    const side = node.kind === "branch" ? failingSide(facts.expressions, held, node) : undefined;
    return side === undefined ? [] : [{ kind: "tested", fn, node: position as NodeId, side, at }];
  });
}

function holdsResult(program: Program, from: ExpressionRef, at: ExpressionRef): boolean {
  if (from.id === at.id) return true;
  const expression = program.expression(from);
  return expression.kind === "cast" && holdsResult(program, { file: from.file, id: expression.operand }, at);
}

function failingSide(expressions: readonly Expression[], held: ReadonlyMap<BindingId, readonly PatternStep[]>, node: Extract<FlowNode, { kind: "branch" }>): Side | undefined {
  if (node.mode !== "truthy") return undefined;
  const part = (id: ExpressionId): string | undefined => partOf(expressions, held, id);
  const test = expressions[node.test];
  if (test?.kind === "binary") return comparedSide(expressions, part(test.left), test);
  if (test?.kind === "call") {
    const callee = expressions[test.callee];
    const [first] = test.args;
    if (callee?.kind === "member" && part(callee.object) === "") return GOOD.test(callee.name) ? "whenFalse" : BAD.test(callee.name) ? "whenTrue" : undefined;
    return callee?.kind === "name" && callee.name === "isUnexpected" && first !== undefined && part(first.value) === "" ? "whenTrue" : undefined;
  }
  const tested = part(node.test);
  if (tested === undefined || tested === "") return undefined;
  return GOOD.test(tested) ? "whenFalse" : BAD.test(tested) ? "whenTrue" : undefined;
}

/** Which part of the result an expression is: "" for the whole, a property's name, "error" for the first of a pair. */
function partOf(expressions: readonly Expression[], held: ReadonlyMap<BindingId, readonly PatternStep[]>, id: ExpressionId): string | undefined {
  const expression = expressions[id];
  if (expression?.kind === "member") return partOf(expressions, held, expression.object) === "" ? expression.name : undefined;
  if (expression?.kind !== "name" || expression.binding === undefined) return undefined;
  const path = held.get(expression.binding);
  if (path === undefined) return undefined;
  const [step] = path.filter((one) => one.kind !== "default");
  if (step === undefined) return "";
  if (step.kind === "property") return step.name;
  // `const [error, data] = await to(promise)`: a pair whose first name says that it is an error.
  return step.kind === "element" && step.index === 0 && /^(e|err|error|.*Error)$/.test(expression.name) ? "error" : undefined;
}

function comparedSide(expressions: readonly Expression[], part: string | undefined, test: Extract<Expression, { kind: "binary" }>): Side | undefined {
  const right = expressions[test.right];
  if (part !== "status" && part !== "statusCode" && part !== "ok" && part !== "success") return undefined;
  const equal = test.operator.startsWith("==");
  const unequal = test.operator.startsWith("!=");
  if (right?.kind === "boolean" && (equal || unequal)) return right.value === equal ? "whenFalse" : "whenTrue";
  if (right?.kind !== "number") return undefined;
  if (equal || unequal) return right.value >= 400 === equal ? "whenTrue" : "whenFalse";
  return test.operator === ">=" || test.operator === ">" ? "whenTrue" : "whenFalse";
}
