/** The classes of the project that extend a class, for calls that any of them may answer. */
import type { ClassId } from "../lower/facts.ts";
import type { Evaluation } from "./evaluation.ts";
import { keptFor } from "./kept.ts";
import { classKey, type ClassRef } from "./refs.ts";

/** A hierarchy larger than this says nothing about one value. */
const MAX_SUBCLASSES = 48;

const memory = keptFor<string, readonly ClassRef[]>();

/** Direct and indirect subclasses, in the files that import the class under any of its exported names. */
export function subclassesOf(ev: Evaluation, cls: ClassRef): readonly ClassRef[] {
  return memory(ev).get(classKey(cls), () => findSubclasses(ev, cls), []);
}

function findSubclasses(ev: Evaluation, cls: ClassRef): readonly ClassRef[] {
  const found = new Map<string, ClassRef>();
  for (const direct of directSubclasses(ev, cls)) {
    for (const one of [direct, ...subclassesOf(ev, direct)]) if (found.size < MAX_SUBCLASSES) found.set(classKey(one), one);
  }
  return [...found.values()];
}

/** The classes that name this one after `extends`. */
export function directSubclasses(ev: Evaluation, cls: ClassRef): readonly ClassRef[] {
  const facts = ev.index(cls.file)?.facts;
  const binding = facts?.classes[cls.class]?.binding;
  const exported = facts?.exports.filter((candidate) => candidate.kind === "binding" && candidate.binding === binding) ?? [];
  const files = new Set([cls.file]);
  for (const candidate of exported) {
    if (candidate.kind !== "binding") continue;
    for (const place of ev.modules.publicNames(cls.file, candidate.name)) for (const importer of ev.project.importers(place.file)) files.add(importer);
  }
  return [...files].flatMap((file) => extending(ev, file, cls));
}

function extending(ev: Evaluation, file: string, cls: ClassRef): readonly ClassRef[] {
  if (!(ev.project.text(file)?.includes("extends") ?? false)) return [];
  const classes = ev.index(file)?.facts.classes ?? [];
  return classes.flatMap((candidate, position): readonly ClassRef[] => {
    if (candidate.extends === undefined) return [];
    const bases = ev.values({ file, id: candidate.extends }, undefined);
    const extends_ = bases.some((base) => base.kind === "class" && base.class.file === cls.file && base.class.class === cls.class);
    return extends_ ? [{ file, class: position as ClassId }] : [];
  });
}
