/** Where a name's value is written: through variables, imports, re-exports and barrels. */
import type { Program } from "./program.ts";
import type { ExpressionRef } from "./refs.ts";

/** The initialiser behind a name or `namespace.member`; other expressions stand for themselves. Undefined when it is out of reach. */
export function definitionOf(program: Program, ref: ExpressionRef, depth = 0): ExpressionRef | undefined {
  if (depth > 12) return undefined;
  const expression = program.expression(ref);
  if (expression.kind === "cast") return definitionOf(program, { file: ref.file, id: expression.operand }, depth + 1);
  if (expression.kind !== "name") return ref;
  const facts = program.facts(ref.file);
  const binding = expression.binding === undefined ? undefined : facts?.bindings[expression.binding];
  const source = binding?.sources[0];
  if (facts === undefined || binding === undefined || source === undefined || binding.sources.length > 1) return undefined;
  if (source.kind === "value") return source.path.length > 0 ? undefined : definitionOf(program, { file: ref.file, id: source.value }, depth + 1);
  if (source.kind !== "import") return undefined;
  const imported = facts.imports[source.import];
  if (imported === undefined) return undefined;
  for (const target of program.modules.lookup(ref.file, imported.specifier, imported.imported)) {
    if (target.kind === "expression" && target.members.length === 0) return definitionOf(program, { file: target.file, id: target.id }, depth + 1);
    if (target.kind !== "binding") continue;
    const found = program.facts(target.file)?.bindings[target.binding]?.sources[0];
    if (found?.kind === "value" && found.path.length === 0) return definitionOf(program, { file: target.file, id: found.value }, depth + 1);
  }
  return undefined;
}
