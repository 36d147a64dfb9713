/** Which files may hold a method's callers: those that can have got hold of its object. */
import type { Evaluation } from "./evaluation.ts";
import type { FunctionRef } from "./refs.ts";

/** Files that may hold a method's callers are looked for along this many import edges. */
const IMPORTER_DEPTH = 4;
const MAX_CANDIDATE_FILES = 400;

/**
 * The files that name an interface or base class through which a method may be called, or get a type of a file that
 * does (`type Input = { llm: BaseLLM }`): of these, those whose text has `mention`.
 */
export function filesNamingItsTypes(ev: Evaluation, fn: FunctionRef, mention: string): readonly string[] {
  const file = ev.index(fn.file)?.facts;
  const own = file?.functions[fn.fn]?.class;
  const cls = own === undefined ? undefined : file?.classes[own];
  if (file === undefined || cls === undefined) return [];
  const named = cls.implements.flatMap((type) => (type.kind === "ref" && type.target.kind === "import" ? [type.target.import] : []));
  const base = cls.extends === undefined ? undefined : file.expressions[cls.extends];
  const source = base?.kind === "name" && base.binding !== undefined ? file.bindings[base.binding]?.sources[0] : undefined;
  if (source?.kind === "import") named.push(source.import);
  const naming = named.flatMap((id) => {
    const imported = file.imports[id];
    const resolution = imported === undefined ? undefined : ev.project.resolve(fn.file, imported.specifier);
    if (imported === undefined || resolution?.kind !== "source") return [];
    return ev.modules.publicNames(resolution.file, imported.imported).flatMap((place) => [place.file, ...ev.project.importers(place.file, { types: true })]);
  });
  const found = new Set(naming);
  for (const holder of naming) {
    if (found.size >= MAX_CANDIDATE_FILES) break;
    for (const importer of ev.project.importers(holder, { types: true })) found.add(importer);
  }
  return [...found].filter((candidate) => ev.project.text(candidate)?.includes(mention) === true);
}

/** Files that put things together are looked for along this many import edges, and so many of them. */
const ROOT_DEPTH = 2;
const MAX_ROOTS = 60;

/** Files that can be given a value of `file` by one that imports both, and need not know where it comes from: those whose text has `mention`. */
export function filesBeside(ev: Evaluation, file: string, mention: string): readonly string[] {
  const roots = new Set([file]);
  let layer = [file];
  for (let depth = 0; depth < ROOT_DEPTH; depth++) {
    layer = layer.flatMap((current) => ev.project.importers(current)).filter((importer) => !roots.has(importer));
    for (const importer of layer) if (roots.size < MAX_ROOTS) roots.add(importer);
  }
  const found = new Set<string>();
  for (const root of roots) {
    for (const { specifier } of ev.project.imports(root)) {
      const resolution = ev.project.resolve(root, specifier);
      if (resolution.kind === "source" && !roots.has(resolution.file)) found.add(resolution.file);
    }
  }
  return [...found].filter((candidate) => ev.project.text(candidate)?.includes(mention) === true);
}

/** Files that can have got a value out of `file`: along imports, and only those whose text has `mention`. */
export function filesAbove(ev: Evaluation, file: string, mention: string): readonly string[] {
  const seen = new Set([file]);
  let layer = [file];
  for (let depth = 0; depth < IMPORTER_DEPTH && layer.length > 0 && seen.size < MAX_CANDIDATE_FILES; depth++) {
    const next: string[] = [];
    for (const current of layer) {
      for (const importer of ev.project.importers(current, { types: true })) {
        if (seen.has(importer)) continue;
        seen.add(importer);
        next.push(importer);
      }
    }
    layer = next;
  }
  return [...seen].filter((candidate) => candidate === file || (ev.project.text(candidate)?.includes(mention) ?? false));
}
