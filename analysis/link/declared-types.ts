/** What a written type says about a value: the class it is an instance of, the SDK's client, an interface's implementers. */
import type { TypeDeclaration, TypeRef } from "../lower/facts.ts";
import { addedTypes } from "./added-types.ts";
import { FRESH, type Evaluation } from "./evaluation.ts";
import { keptFor } from "./kept.ts";
import { platformType } from "./platform-objects.ts";
import type { ClassRef } from "./refs.ts";
import type { Value } from "./value.ts";

/** Utility types that leave the members of their first argument as they are, for what is asked here. */
const TRANSPARENT = new Set(["Promise", "PromiseLike", "Awaited", "Partial", "Required", "Readonly", "NonNullable", "Pick", "Omit", "Extract", "Exclude"]);
/** Those that hold a value of their second argument for any key. */
const KEYED = new Set(["Record", "Map", "ReadonlyMap", "WeakMap"]);
const MAX_DEPTH = 8;

/** What a value declared with this type may be. */
export function declaredValues(ev: Evaluation, file: string, type: TypeRef, depth = 0): readonly Value[] {
  if (depth > MAX_DEPTH) return [];
  const further = (part: TypeRef): readonly Value[] => declaredValues(ev, file, part, depth + 1);
  switch (type.kind) {
    case "ref":
      return referenceValues(ev, file, type, depth);
    case "union":
    case "intersection":
      return type.parts.flatMap(further);
    case "object":
    case "array":
      return [{ ...FRESH, kind: "typed", file, type }];
    case "typeof":
      if (type.binding === undefined) return [];
      return type.members.reduce<readonly Value[]>((values, name) => values.flatMap((value) => ev.member(value, name)), ev.binding(file, type.binding, undefined));
    case "indexed":
      return further(type.object).flatMap((value) => ev.member(value, type.key));
    case "function":
    case "literal":
    case "other":
      return [];
  }
}

function referenceValues(ev: Evaluation, file: string, type: Extract<TypeRef, { kind: "ref" }>, depth: number): readonly Value[] {
  switch (type.target.kind) {
    case "class":
      return [instance({ file, class: type.target.class })];
    case "type":
      return declarationValues(ev, file, ev.index(file)?.facts.types[type.target.type], depth);
    case "parameter":
      return type.target.constraint === undefined ? [] : declaredValues(ev, file, type.target.constraint, depth + 1);
    case "import":
      return importedTypeValues(ev, file, type.target, depth);
    case "global": {
      const [first] = type.args;
      if (first === undefined) return [...platformType(ev, type.name), ...globalValues(ev, type.name, depth)];
      if (KEYED.has(type.name)) return [{ ...FRESH, kind: "typed", file, type }];
      if (type.name === "InstanceType") return declaredValues(ev, file, first, depth + 1).flatMap(instanceOf);
      if (TRANSPARENT.has(type.name)) return declaredValues(ev, file, first, depth + 1);
      if (type.name === "Array" || type.name === "ReadonlyArray") return [{ ...FRESH, kind: "typed", file, type: { kind: "array", element: first } }];
      if (type.name === "ReturnType") return declaredValues(ev, file, first, depth + 1).flatMap((value) => (value.kind === "function" ? ev.returned(value.fn, undefined) : []));
      return [];
    }
  }
}

/** What a file declares for all: `interface Env { AI: Ai }` in a declaration file that nobody imports. */
function globalValues(ev: Evaluation, name: string, depth: number): readonly Value[] {
  return /^[A-Z]/.test(name) ? addedTypes(ev, "global", name).flatMap(({ file, type }) => declarationValues(ev, file, type, depth)) : [];
}

function importedTypeValues(ev: Evaluation, file: string, target: { readonly import: number; readonly members: readonly string[] }, depth: number): readonly Value[] {
  const imported = ev.index(file)?.facts.imports[target.import];
  if (imported === undefined) return [];
  return ev.modules.lookup(file, imported.specifier, imported.imported).flatMap((found): readonly Value[] => {
    switch (found.kind) {
      case "package": {
        let node = ev.catalogue.root(found.specifier);
        if (found.name !== "*") node = node?.member(found.name);
        for (const member of target.members) node = node?.member(member);
        const made = node?.construct();
        if (made !== undefined) return [{ ...FRESH, kind: "api", node: made, sites: [] }];
        // A library that nothing is known of: its methods are at least told apart from the project's.
        if (ev.catalogue.covers(found.specifier)) return [];
        return [{ ...FRESH, kind: "external", specifier: found.specifier, path: [...(found.name === "*" ? [] : [found.name]), ...target.members], called: true }];
      }
      case "type":
        return declarationValues(ev, found.file, ev.index(found.file)?.facts.types[found.type], depth);
      case "binding": {
        const facts = ev.index(found.file)?.facts;
        const binding = facts?.bindings[found.binding];
        const cls = binding?.sources.find((source) => source.kind === "class");
        if (cls?.kind === "class") return [instance({ file: found.file, class: cls.class })];
        const declaration = facts?.types.find((candidate) => candidate.name === binding?.name);
        return declarationValues(ev, found.file, declaration, depth);
      }
      case "expression":
        return ev.target(found).flatMap((value) => (value.kind === "class" ? [instance(value.class)] : []));
      case "module": {
        const [name] = target.members;
        return name === undefined ? [] : ev.modules.exported(found.file, name).flatMap((inner) => (inner.kind === "type" ? declarationValues(ev, inner.file, ev.index(inner.file)?.facts.types[inner.type], depth) : ev.target(inner).flatMap((value) => (value.kind === "class" ? [instance(value.class)] : []))));
      }
      case "json":
        return [];
    }
  });
}

function declarationValues(ev: Evaluation, file: string, declaration: TypeDeclaration | undefined, depth: number): readonly Value[] {
  if (declaration === undefined) return [];
  if (declaration.kind === "alias") return declaredValues(ev, file, declaration.body, depth + 1);
  const own: Value = { ...FRESH, kind: "typed", file, type: declaration.body };
  const inherited = declaration.extends.flatMap((base) => declaredValues(ev, file, base, depth + 1));
  return [own, ...inherited, ...implementersOf(ev, file, declaration).map(instance)];
}

/** Classes of the project that say they implement an interface: in its file and in the files that import it. */
function implementersOf(ev: Evaluation, file: string, declaration: TypeDeclaration): readonly ClassRef[] {
  return implementers(ev).get(`${file}\0${declaration.span[0]}`, () => findImplementers(ev, file, declaration), []);
}

const implementers = keptFor<string, readonly ClassRef[]>();

const saysImplements = keptFor<string, boolean>();

function findImplementers(ev: Evaluation, file: string, declaration: TypeDeclaration): readonly ClassRef[] {
  const found: ClassRef[] = [];
  for (const candidate of [file, ...ev.project.importers(file, { types: true })]) {
    if (!saysImplements(ev).get(candidate, () => ev.project.text(candidate)?.includes("implements") === true, false) || ev.project.text(candidate)?.includes(declaration.name) !== true) continue;
    const facts = ev.index(candidate)?.facts;
    facts?.classes.forEach((cls, position) => {
      const names = cls.implements.some((type) => type.kind === "ref" && type.name.split(".").at(-1) === declaration.name);
      if (names) found.push({ file: candidate, class: position as ClassRef["class"] });
    });
  }
  return found;
}

function instanceOf(value: Value): readonly Value[] {
  if (value.kind === "class") return [instance(value.class)];
  const made = value.kind === "api" ? value.node.construct() : undefined;
  return made === undefined ? [] : [{ ...FRESH, kind: "api", node: made, sites: [] }];
}

function instance(cls: ClassRef): Value {
  return { ...FRESH, kind: "instance", class: cls, site: undefined, frame: undefined };
}
