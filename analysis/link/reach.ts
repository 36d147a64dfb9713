/**
 * Which files can hold a model call: those that import something of an SDK that matters, those whose text names a
 * provider's endpoint, and those that get a client, a model or a wrapper of one from such a file. The rest of a
 * project is never parsed on their account.
 */
import type { Project } from "../project/project.ts";
import { isDeclaration } from "../project/source-kinds.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import { chatWords, endpointWords, namesEndpoint } from "../sdk/http.ts";
import { SpecifierIndex } from "../sdk/specifiers.ts";
import { autoImporters } from "./auto-imports.ts";
import { contextMembers } from "./context-members.ts";
import type { Evaluation } from "./evaluation.ts";
import { mayRequest } from "./http-clients.ts";
import { keptFor, type Kept } from "./kept.ts";
import { platformWords } from "./platform-objects.ts";
import type { Value } from "./value.ts";

/** A carrier inside a carrier inside a carrier is as deep as anyone looks. */
const MAX_DEPTH = 3;

/** Absolute paths of the files that can hold a model call, in project order first, then as they were found. */
export function filesInReach(ev: Evaluation, seeds: readonly string[]): readonly string[] {
  const found = new Set(seeds);
  for (const { name, values, users } of contextMembers(ev)) {
    if (!values.some((value) => carries(ev, value, 0))) continue;
    for (const file of users) if (ev.project.text(file)?.includes(name) === true) found.add(file);
  }
  for (const file of found) {
    for (const name of carriedExports(ev, file)) {
      for (const importer of ev.modules.importsOf(file, name)) found.add(importer.file);
      for (const importer of autoImporters(ev, file, name)) found.add(importer);
    }
  }
  return [...found];
}

/** Beside the messages, a file that sends chats to an address it computes names their model. */
const NAMES_MODEL = /\bmodel\b["']?\s*[:,}]/;

/**
 * The files of the product that import something of an SDK that matters (declaration files that do come last), or name a
 * provider's endpoint. Nothing is parsed for this.
 *
 * @param posting remembers which files may send a chat
 */
export function seedFiles(project: Project, catalogue: Catalogue, posting: Kept<string, boolean>, isTest: (file: string) => boolean): readonly string[] {
  const models = new SpecifierIndex(catalogue.descriptions.filter((sdk) => sdk.entries.some((entry) => entry.role === "call" || entry.role === "model")));
  const importing = new Set<string>();
  const posts = (file: string): boolean => posting.get(file, () => {
    const text = project.text(file) ?? "";
    return NAMES_MODEL.test(text) && mayRequest(text);
  }, false);
  const naming = new Set([...project.filesWith(endpointWords()), ...project.filesWith(platformWords), ...project.filesWith(chatWords).filter(posts)]);
  project.expect(() => project.files.filter((file) => !isTest(file) && (naming.has(file) || seemsToImport(project, catalogue, models, file))));
  for (const specifier of project.packages) {
    if (models.find(specifier).length === 0) continue;
    const relevant = catalogue.relevantExports(specifier);
    for (const file of project.importersOfPackage(specifier)) if (importsRelevant(project, file, specifier, relevant)) importing.add(file);
  }
  // A declaration file makes no call, but what is typed by it may.
  return [...project.files.filter((file) => importing.has(file) || naming.has(file)), ...[...importing].filter(isDeclaration).sort()];
}

/** The files from which one of `files` can be got at through imports, these included. */
export function closureAbove(project: Project, files: readonly string[]): ReadonlySet<string> {
  const found = new Set(files);
  for (const file of found) for (const importer of project.importers(file, { types: true })) found.add(importer);
  return found;
}

/** As `importsRelevant`, but by the specifiers as they are written: before it is known what they mean. */
function seemsToImport(project: Project, catalogue: Catalogue, models: SpecifierIndex, file: string): boolean {
  return project.imports(file).some((scan) => {
    if (scan.specifier.startsWith(".") || models.find(scan.specifier).length === 0) return false;
    return namesRelevant(scan.names, catalogue.relevantExports(scan.specifier));
  });
}

function namesRelevant(names: readonly string[], relevant: ReturnType<Catalogue["relevantExports"]>): boolean {
  return relevant === "all" || names.length === 0 || names.some((name) => name === "*" || relevant.has(name));
}

function importsRelevant(project: Project, file: string, specifier: string, relevant: ReturnType<Catalogue["relevantExports"]>): boolean {
  return project.imports(file).some((scan) => {
    const resolution = project.resolve(file, scan.specifier);
    if (resolution.kind !== "package" || resolution.specifier !== specifier) return false;
    return namesRelevant(scan.names, relevant);
  });
}

const carried = keptFor<string, readonly string[]>();

/** Names of the exports through which a client or model leaves a file. */
function carriedExports(ev: Evaluation, file: string): readonly string[] {
  return carried(ev).get(file, () => findCarriedExports(ev, file), []);
}

function findCarriedExports(ev: Evaluation, file: string): readonly string[] {
  const facts = ev.index(file)?.facts;
  if (facts === undefined) return [];
  return facts.exports.flatMap((candidate) => {
    switch (candidate.kind) {
      case "star":
        return starNames(ev, file, candidate.specifier).filter((name) => ev.modules.exported(file, name).flatMap((target) => ev.target(target)).some((value) => carries(ev, value, 0)));
      case "type": {
        const declaration = facts.types[candidate.type];
        return declaration !== undefined && ev.declared(file, declaration.body).some((value) => carries(ev, value, 1)) ? [candidate.name] : [];
      }
      case "reexport":
        return candidate.typeOnly ? [] : ev.modules.exported(file, candidate.name).flatMap((target) => ev.target(target)).some((value) => carries(ev, value, 0)) ? [candidate.name] : [];
      case "binding":
        return ev.binding(file, candidate.binding, undefined).some((value) => carries(ev, value, 0)) ? [candidate.name] : [];
      case "expression":
        return ev.values({ file, id: candidate.value }, undefined).some((value) => carries(ev, value, 0)) ? [candidate.name] : [];
    }
  });
}

/** What others import of a file that may come from the package it passes on as a whole. */
function starNames(ev: Evaluation, file: string, specifier: string): readonly string[] {
  if (ev.project.resolve(file, specifier).kind !== "package") return [];
  const names = new Set<string>();
  for (const place of ev.modules.publicNames(file, "*")) {
    for (const importer of ev.project.importers(place.file)) for (const scan of ev.project.imports(importer)) for (const name of scan.names) names.add(name);
  }
  return [...names].filter((name) => name !== "*" && name !== "default");
}

function carries(ev: Evaluation, value: Value, depth: number): boolean {
  if (value.kind === "api") return value.node.leadsToModel();
  if (depth >= MAX_DEPTH) return false;
  const inner = (values: readonly Value[]): boolean => values.some((one) => carries(ev, one, depth + 1));
  switch (value.kind) {
    case "object":
      return inner(ev.anyMember(value));
    case "function":
      return inner(ev.returned(value.fn, undefined));
    case "class":
    case "instance": {
      const cls = ev.index(value.class.file)?.facts.classes[value.class.class];
      if (cls === undefined) return false;
      // A class of the project that derives one of the library is a client itself.
      if (cls.extends !== undefined && inner(ev.values({ file: value.class.file, id: cls.extends }, undefined))) return true;
      const made: Value = value.kind === "instance" ? value : { kind: "instance", class: value.class, site: undefined, frame: undefined, hops: [], isDefault: false };
      if (cls.fields.some((field) => !field.name.startsWith("#") && inner(ev.member(field.static ? { ...made, kind: "class", class: value.class, frame: undefined } : made, field.name)))) return true;
      return cls.methods.some((method) => inner(ev.returned({ file: value.class.file, fn: method.fn }, undefined)));
    }
    case "typed":
      return value.type.kind === "object" && value.type.members.some(({ type }) => inner(ev.declared(value.file, type.kind === "function" ? type.returns : type)));
    case "array":
      return inner(ev.anyMember(value));
    case "string":
    case "text":
      // A path kept among the constants: who imports it may be the one that sends.
      return namesEndpoint(value.text);
    case "json":
    case "module":
    case "parameter":
    case "environment":
    case "registry":
    case "external":
      return false;
  }
}
