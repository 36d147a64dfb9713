/**
 * Numbers that stand in for what could not be asked: `let used = 0; try { used = await count(user); } catch { log(); }`
 * lets everybody through `if (used > limit) refuse()` while the count is out of reach.
 */
import type { NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import type { Gap } from "./context.ts";
import { sibling } from "./context.ts";
import { allSuccessors, reach } from "./flow.ts";
import type { FunctionGuards } from "./guards.ts";

/** The handler after which a comparison lets the call run on a number that nothing was asked for. */
export function openNumber(program: Program, { fn, graph }: FunctionGuards, node: NodeId, test: ExpressionRef, yes: boolean): Gap | undefined {
  const expression = program.expression(test);
  if (expression.kind !== "binary") return undefined;
  for (const [side, other] of [[expression.left, expression.right], [expression.right, expression.left]] as const) {
    const read = program.expression(sibling(test, side));
    const binding = read.kind === "name" && read.binding !== undefined ? program.facts(fn.file)?.bindings[read.binding] : undefined;
    if (binding?.kind !== "let") continue;
    const initial = binding.sources.flatMap((source) => (source.kind === "value" && source.path.length === 0 ? (numberAt(program, sibling(test, source.value)) ?? []) : []))[0];
    if (initial === undefined) continue;
    const compared = numberAt(program, sibling(test, other)) ?? MUCH;
    const outcome = side === expression.left ? compare(expression.operator, initial, compared) : compare(expression.operator, compared, initial);
    if (outcome !== yes) continue;
    for (const { catch: handler, blockSpan } of program.function(fn).tries) {
      const asked = binding.sources.some((source) => source.kind === "value" && blockSpan[0] <= source.span[0] && source.span[1] <= blockSpan[1] && program.expression(sibling(test, source.value)).kind !== "number");
      if (!asked || handler === undefined || !reach(graph, handler.node, allSuccessors).has(node)) continue;
      return { place: { file: fn.file, span: handler.span }, kind: "error", subject: program.textOf(sibling(test, side), 40) };
    }
  }
  return undefined;
}

/** A limit that isn't written out is more than nothing. */
const MUCH = 1;

function numberAt(program: Program, ref: ExpressionRef): number | undefined {
  const expression = program.expression(ref);
  if (expression.kind === "number") return expression.value;
  if (expression.kind !== "unary" || expression.operator !== "-") return undefined;
  const operand = numberAt(program, sibling(ref, expression.operand));
  return operand === undefined ? undefined : -operand;
}

function compare(operator: string, left: number, right: number): boolean | undefined {
  switch (operator) {
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    default:
      return undefined;
  }
}
