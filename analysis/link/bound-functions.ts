/** Where `bind` gives a function its first arguments. */
import type { ExpressionId } from "../lower/facts.ts";
import type { FileIndex } from "./file-index.ts";

/** The call `f.bind(…)` of a mention of `f`. */
export function bindOf(file: FileIndex, mention: ExpressionId): ExpressionId | undefined {
  const member = file.parent(mention);
  const access = member === undefined ? undefined : file.facts.expressions[member];
  const call = access?.kind === "member" && access.name === "bind" && access.object === mention && member !== undefined ? file.parent(member) : undefined;
  return call !== undefined && file.facts.expressions[call]?.kind === "call" ? call : undefined;
}

/** The method that a call of `bind` gives arguments to: `writer.write` of `writer.write.bind(writer, "x")`. */
export function boundMember(file: FileIndex, bind: ExpressionId): { readonly at: ExpressionId; readonly name: string } | undefined {
  const call = file.facts.expressions[bind];
  const callee = call?.kind === "call" && call.args.length > 1 ? file.facts.expressions[call.callee] : undefined;
  const method = callee?.kind === "member" ? file.facts.expressions[callee.object] : undefined;
  return callee?.kind === "member" && method?.kind === "member" ? { at: callee.object, name: method.name } : undefined;
}
