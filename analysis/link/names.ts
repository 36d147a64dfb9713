/** Names of functions for people. */
import type { FileIndex } from "./file-index.ts";
import type { Program } from "./program.ts";
import type { FunctionRef } from "./refs.ts";

/** "reply", "ChatService.reply", "the callback of router.post", "the top level". */
export function describeFunction(program: Program, index: FileIndex | undefined, ref: FunctionRef): string {
  const facts = index?.facts.functions[ref.fn];
  if (index === undefined || facts === undefined || facts.kind === "module") return "the top level";
  if (facts.class !== undefined) {
    const cls = index.facts.classes[facts.class]?.name ?? "the class";
    return facts.kind === "constructor" ? `the constructor of ${cls}` : `${cls}.${facts.name ?? "static block"}`;
  }
  if (facts.name !== undefined) return facts.name;
  const parent = facts.expression === undefined ? undefined : index.parent(facts.expression);
  const call = parent === undefined ? undefined : index.facts.expressions[parent];
  if (parent !== undefined && (call?.kind === "call" || call?.kind === "new")) {
    const callee = program.calleeName({ file: ref.file, id: parent });
    if (callee !== "") return `the callback of ${callee}`;
  }
  return facts.parent === undefined ? "an anonymous function" : `a function in ${describeFunction(program, index, { file: ref.file, fn: facts.parent })}`;
}
