/** Calls that return before the request is made: their failures come up where the result is consumed. */
import type { TryId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import { sameExpression, type ExpressionRef } from "../refs.ts";
import type { Surface, Uncovered } from "./surface.ts";
import { surfacesOf } from "./surfaces.ts";

/** A lazy call (a stream) fails while its result is consumed: where a member of it is awaited or it is iterated. */
export function lazySurfaces(program: Program, call: ExpressionRef): { readonly surfaces: readonly Surface[]; readonly uncovered: readonly Uncovered[] } {
  const own = surfacesOf(program, call);
  const consumed = consumers(program, call);
  // `for await (const part of chat(…))` reads it where it is made.
  const uses = [...own.filter((surface) => surface.kind === "throws" && sameExpression(surface.at, call)), ...consumed.flatMap((use) => surfacesOf(program, use))];
  const surfaces = uses.filter((surface) => surface.kind === "throws" || surface.kind === "chained");
  const handedOn = uses.find((surface) => surface.kind === "returned" && surface.inTry !== undefined && isPromise(program, surface.at));
  const uncovered = handedOn?.kind === "returned" && handedOn.inTry !== undefined ? [{ fn: handedOn.fn, try: handedOn.inTry, why: "not-awaited", at: handedOn.at } as const] : surfaces.length === 0 ? createdInTry(program, call) : [];
  return { surfaces: surfaces.length > 0 ? surfaces : own.filter((surface) => surface.kind === "returned"), uncovered };
}

/** The try that a stream is only made in. */
function createdInTry(program: Program, call: ExpressionRef): readonly Uncovered[] {
  const fn = program.functionOf(call);
  const span = program.expression(call).span;
  const attempt = program.function(fn).tries.findIndex((one) => one.catch !== undefined && one.blockSpan[0] <= span[0] && span[1] <= one.blockSpan[1]);
  return attempt === -1 ? [] : [{ fn, try: attempt as TryId, why: "lazy", at: call }];
}

/** A part of a stream's result that comes as a promise (`result.text`, `stream.finalMessage()`), as opposed to a stream (`result.textStream`). */
function isPromise(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  if (expression.kind === "call") return isPromise(program, { file: ref.file, id: expression.callee });
  if (expression.kind === "member") return !/stream/i.test(expression.name);
  const sources = expression.kind === "name" && expression.binding !== undefined ? (program.facts(ref.file)?.bindings[expression.binding]?.sources ?? []) : [];
  return sources.some((source) => source.kind === "value" && source.path.some((step) => step.kind === "property" && !/stream/i.test(step.name)));
}

/** Promises of a stream's result that tell of the call, not its answer; losing one loses no answer. */
const BOOKKEEPING = new Set(["usage", "totalUsage", "finishReason", "providerMetadata", "experimental_providerMetadata", "warnings", "request", "response", "steps"]);

/** Uses of the members of a lazy call's result: `result.text`, `result.textStream`. */
function consumers(program: Program, call: ExpressionRef): readonly ExpressionRef[] {
  const facts = program.facts(call.file);
  if (facts === undefined) return [];
  const direct = program.parent(call);
  const own = direct === undefined ? undefined : program.expression(direct);
  if (direct !== undefined && own?.kind === "member") return BOOKKEEPING.has(own.name) ? [] : [askedOf(program, direct)];
  const held = facts.bindings.flatMap((binding, position) => (binding.sources.some((source) => source.kind === "value" && carries(program, { file: call.file, id: source.value }, call)) ? [position] : []));
  const names = facts.expressions.flatMap((expression, position) => (expression.kind === "name" && expression.binding !== undefined && held.includes(expression.binding) ? [position] : []));
  return names.flatMap((id): readonly ExpressionRef[] => {
    const use = { file: call.file, id: id as ExpressionRef["id"] };
    const parent = program.parent(use);
    const member = parent === undefined ? undefined : program.expression(parent);
    if (parent === undefined || member?.kind !== "member") return [use];
    return BOOKKEEPING.has(member.name) ? [] : [askedOf(program, parent)];
  });
}

function carries(program: Program, from: ExpressionRef, call: ExpressionRef): boolean {
  if (from.id === call.id) return true;
  const expression = program.expression(from);
  return (expression.kind === "await" || expression.kind === "cast") && carries(program, { file: from.file, id: expression.operand }, call);
}

/** The member of a result, or the call of it where it is a method that gives a promise: `stream.finalMessage()`. */
function askedOf(program: Program, member: ExpressionRef): ExpressionRef {
  const call = program.parent(member);
  const expression = call === undefined ? undefined : program.expression(call);
  return call !== undefined && expression?.kind === "call" && expression.callee === member.id && isPromise(program, member) ? call : member;
}
