/** Types that files add to the modules of others and to the global scope, found by their names. */
import type { TypeDeclaration } from "../lower/facts.ts";
import type { Evaluation } from "./evaluation.ts";
import { keptFor } from "./kept.ts";

/** What stands in a source that adds types; only those are looked into. */
export const augmentingWords: readonly string[] = ["declare module", "declare global"];

export interface AddedType {
  readonly file: string;
  readonly type: TypeDeclaration;
}

/** A declaration file larger than this is generated, or a library's own. */
const MAX_TEXT = 200_000;
/** Stands for the global scope where a module's specifier could stand. */
const GLOBAL = "global";
const NONE: ReadonlyMap<string, readonly AddedType[]> = new Map();

const memory = keptFor<string, ReadonlyMap<string, readonly AddedType[]>>();

/** What the project adds to the type `name` of a module, by the module's specifier as it is written; `global` for the global scope. */
export function addedTypes(ev: Evaluation, module: string, name: string): readonly AddedType[] {
  return memory(ev).get(module, () => find(ev, module), NONE).get(name) ?? [];
}

function find(ev: Evaluation, module: string): ReadonlyMap<string, readonly AddedType[]> {
  const found = new Map<string, AddedType[]>();
  for (const file of [...ev.project.filesWith(augmentingWords), ...ev.project.declarations]) {
    const text = ev.project.text(file);
    if (text === undefined || text.length > MAX_TEXT || !mayAdd(text, module)) continue;
    const facts = ev.index(file)?.facts;
    for (const { module: to = GLOBAL, name, type: id } of facts?.augmentations ?? []) {
      const type = facts?.types[id];
      if (to === module && type !== undefined) found.set(name, [...(found.get(name) ?? []), { file, type }]);
    }
  }
  return found;
}

function mayAdd(text: string, module: string): boolean {
  if (module !== GLOBAL) return text.includes("declare module") && (text.includes(`"${module}"`) || text.includes(`'${module}'`));
  return text.includes("declare global") || !/^(?:import|export)\b/m.test(text);
}
