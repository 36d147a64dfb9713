/** Where a file names an export that it got from `require("…")` or `import("…")`. */
import type { BindingId, ExpressionId, PatternStep } from "../lower/facts.ts";
import type { FileIndex } from "./file-index.ts";

/**
 * The expressions that stand for an export of the module that the import expression `at` loads:
 * `require("m").name`, uses of `name` after `const { name } = require("m")`, `m.name` after `const m = …`, and the
 * same through `await` and `.then`. For a module that is one value (`name` "="), those that stand for the module.
 */
export function usesOfImportedName(file: FileIndex, at: ExpressionId, name: string): readonly ExpressionId[] {
  const module = throughAwait(file, at);
  if (name === "=") return [module, ...bindingsOf(file, module, []).flatMap((binding) => file.uses(binding))];
  const namespaces = [module, ...bindingsOf(file, module, []).flatMap((binding) => file.uses(binding))];
  const taken = bindingsOf(file, module, [{ kind: "property", name }]);
  return [...namespaces.flatMap((namespace) => memberOf(file, namespace, name)), ...taken.flatMap((binding) => file.uses(binding))];
}

/** The expression that has the loaded module as its value: `await import("m")` rather than the promise. */
function throughAwait(file: FileIndex, id: ExpressionId): ExpressionId {
  const parent = file.parent(id);
  const kind = parent === undefined ? undefined : file.facts.expressions[parent]?.kind;
  return parent !== undefined && (kind === "await" || kind === "cast") ? throughAwait(file, parent) : id;
}

function memberOf(file: FileIndex, object: ExpressionId, name: string): readonly ExpressionId[] {
  const parent = file.parent(object);
  const expression = parent === undefined ? undefined : file.facts.expressions[parent];
  return parent !== undefined && expression?.kind === "member" && expression.object === object && expression.name === name ? [parent] : [];
}

/** The names that hold the part of the module at `path`. */
function bindingsOf(file: FileIndex, module: ExpressionId, path: readonly PatternStep[]): readonly BindingId[] {
  const callback = thenCallback(file, module);
  const found: BindingId[] = [];
  file.facts.bindings.forEach((binding, position) => {
    const holds = binding.sources.some((source) => {
      if (source.kind === "value") return source.value === module && samePath(source.path, path);
      return source.kind === "parameter" && source.fn === callback && source.index === 0 && samePath(source.path, path);
    });
    if (holds) found.push(position as BindingId);
  });
  return found;
}

/** The function that `import("m").then(…)` is given. */
function thenCallback(file: FileIndex, module: ExpressionId): number | undefined {
  const [then] = memberOf(file, module, "then");
  const parent = then === undefined ? undefined : file.parent(then);
  const call = parent === undefined ? undefined : file.facts.expressions[parent];
  const given = call?.kind === "call" && call.callee === then ? file.facts.expressions[call.args[0]?.value ?? -1] : undefined;
  return given?.kind === "function" ? given.fn : undefined;
}

function samePath(path: readonly PatternStep[], wanted: readonly PatternStep[]): boolean {
  return path.length === wanted.length && path.every((step, position) => {
    const other = wanted[position];
    return step.kind === "property" && other?.kind === "property" && step.name === other.name;
  });
}
