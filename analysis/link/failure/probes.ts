/** Calls that only try whether a key or an endpoint works: their answer is thrown away, and yes or no is all that comes of them. */
import type { CapabilityCall, Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import type { Handler } from "./handlers.ts";

const YES_OR_NO = /^(ok|success|valid|isValid|healthy|available|reachable|connected|working)$/;

/** True where the answer is dropped and the function gives back literal booleans, alone, as the word in an object, or as that of a response. */
export function isProbe(program: Program, call: CapabilityCall): boolean {
  if (!isDropped(program, call.at)) return false;
  const nodes = program.function(call.fn).body?.nodes ?? [];
  const at = (id: ExpressionRef["id"]): ExpressionRef => ({ file: call.fn.file, id });
  const returns = nodes.flatMap((node) => (node.kind === "return" && node.value !== undefined ? [at(node.value)] : []));
  const sent = nodes.flatMap((node) => (node.kind === "call" && isDropped(program, at(node.expression)) ? [at(node.expression)] : [])).filter((ref) => saysYes(program, ref));
  return [...returns, ...sent].some((value) => saysYes(program, value)) && returns.every((value) => saysYes(program, value) || program.expression(value).kind !== "object");
}

/** True where the answer is dropped and the handler reads the error: what it says is what the call was made for. */
export function asksForTheError(program: Program, handler: Handler): boolean {
  if (handler.via.length > 0 || handler.form !== "catch" || handler.try === undefined || !isDropped(program, handler.guarded)) return false;
  const binding = program.function(handler.fn).tries[handler.try]?.catch?.binding;
  const [start, end] = handler.body;
  return binding !== undefined && (program.facts(handler.fn.file)?.expressions ?? []).some((expression) => expression.kind === "name" && expression.binding === binding && start <= expression.span[0] && expression.span[1] <= end);
}

function isDropped(program: Program, at: ExpressionRef): boolean {
  const parent = program.parent(at);
  if (parent !== undefined) return program.expression(parent).kind === "await" && isDropped(program, parent);
  const held = (program.facts(at.file)?.bindings ?? []).some((binding) => binding.sources.some((source) => (source.kind === "value" && source.value === at.id) || (source.kind === "element" && source.iterable === at.id)));
  return !held && !(program.function(program.functionOf(at)).body?.nodes ?? []).some((node) => node.kind === "return" && node.value === at.id);
}

function saysYes(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  if (expression.kind === "boolean") return true;
  // `Response.json({ valid: true })`, `res.json({ ok: true })`.
  if (expression.kind === "call") return expression.args.some(({ value }) => program.expression({ file: ref.file, id: value }).kind === "object" && saysYes(program, { file: ref.file, id: value }));
  if (expression.kind !== "object") return false;
  return expression.properties.some((property) => property.kind === "value" && YES_OR_NO.test(property.key) && program.expression({ file: ref.file, id: property.value }).kind === "boolean");
}
