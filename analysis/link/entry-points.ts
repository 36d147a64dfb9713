/**
 * Code that runs without a caller in the project: route handlers, server actions, jobs, commands, exported API.
 * Which exports, registrations and decorators make one is data.
 */
import type { ExpressionId } from "../lower/facts.ts";
import data from "./data/entry-points.json" with { type: "json" };
import { isCommandChain } from "./command-options.ts";
import { listenerBy, listenerByType } from "./listeners.ts";
import { isPublicExport } from "./public-exports.ts";
import { routePath } from "./route-path.ts";
import type { DeclaredUse, Program } from "./program.ts";
import type { ClassRef, ExpressionRef, FunctionRef, SourcePlace } from "./refs.ts";

/** `unknown`: nothing in the project is seen to run it. */
export type EntryPointKind = "unknown" | "route" | "action" | "job" | "command" | "script" | "test" | "module" | "export" | "ui";

export interface EntryPoint {
  readonly kind: EntryPointKind;
  /** For people: "POST /api/chat", "server action suggestTitle". */
  readonly label: string;
  readonly place: SourcePlace;
  /** The URL path of a file-based route. */
  readonly path?: string;
}

interface FilePattern {
  readonly path: RegExp;
  readonly names: ReadonlySet<string>;
  readonly kind: EntryPointKind;
  readonly root: string;
}

const KINDS: ReadonlySet<string> = new Set<EntryPointKind>(["unknown", "route", "action", "job", "command", "script", "test", "module", "export", "ui"]);

function kindOf(text: string): EntryPointKind {
  if (!isKind(text)) throw new Error(`No kind of entry point: ${text}`);
  return text;
}

const isKind = (text: string): text is EntryPointKind => KINDS.has(text);

const patterns: readonly FilePattern[] = data.exports.map((row) => ({ path: new RegExp(row.path), names: new Set(row.names), kind: kindOf(row.kind), root: row.root }));
const objectPatterns = data.objects.map((row) => ({ path: new RegExp(row.path), name: row.name, kind: kindOf(row.kind), root: row.root }));
const filePatterns = data.files.map((row) => ({ path: new RegExp(row.path), kind: kindOf(row.kind) }));
const decorators = new Map(Object.entries(data.decorators).map(([name, kind]) => [name, kindOf(kind)]));
const objectHandlers = new Map(Object.entries(data.objectHandlers).map(([name, kind]) => [name, kindOf(kind)]));
const platformClasses = new Map(data.classes.map((row) => [`${row.package}#${row.class}`, new Map(Object.entries(row.methods).map(([name, kind]) => [name, kindOf(kind)]))]));
const platformMethods = new Set(data.classes.flatMap((row) => Object.keys(row.methods)));
/** Calls that make the maker of a route, with the option of it that holds what answers requests. */
export const routeFactories: ReadonlyMap<string, string> = new Map(Object.entries(data.routeFactories));
const graphqlRoots = new Set(data.graphqlRoots);
const requestPaths = new Set(data.requestPaths);
const sets = {
  routeMethods: new Set(data.registrations.routeMethods),
  servers: new Set(data.registrations.servers),
  handlers: new Set(data.registrations.handlers),
  procedures: new Set(data.registrations.procedures),
  fields: new Set(data.registrations.fields),
  actions: new Set(data.registrations.actions),
  jobs: new Set(data.registrations.jobs),
  jobClasses: new Set(data.registrations.jobClasses),
  commands: new Set(data.registrations.commands),
  ui: new Set(data.registrations.ui),
  tests: new Set(data.registrations.tests),
};

const declaredKinds: Readonly<Record<Exclude<DeclaredUse, "library">, EntryPointKind>> = { request: "route", job: "job", command: "command", desktop: "ui" };

/** What the config says of code in this file that runs without a caller; it has the last word over path and framework. */
function declaredKind(program: Program, file: string): EntryPointKind | undefined {
  const use = program.options.useOf?.(file);
  return use === undefined || use === "library" ? undefined : declaredKinds[use];
}

/** The entry points that a function is by how it is declared and exported, without looking at what it is passed to. */
export function declaredEntryPoints(program: Program, fn: FunctionRef): readonly EntryPoint[] {
  const facts = program.function(fn);
  const place: SourcePlace = { file: fn.file, span: facts.nameSpan };
  if (facts.kind === "module") return [{ kind: kindOfFile(program, fn.file) ?? "module", label: `the top level of ${shortPath(program, fn.file)}`, place: { file: fn.file, span: [facts.span[0], facts.span[0]] } }];
  const declared = declaredKind(program, fn.file);
  const byFramework = frameworkEntry(program, fn, place);
  if (byFramework !== undefined) return [declared === undefined ? byFramework : { ...byFramework, kind: declared }];
  const exported = program.exportsOf(fn).find(({ file }) => program.options.useOf?.(file) === "library");
  return exported === undefined ? [] : [{ kind: "export", label: exportLabel(exported.name, facts.name), place }];
}

function frameworkEntry(program: Program, fn: FunctionRef, place: SourcePlace): EntryPoint | undefined {
  const facts = program.function(fn);
  const byDecorator = decoratedEntry(program, fn);
  if (byDecorator !== undefined) return byDecorator;
  const exports = program.exportsOf(fn);
  if (facts.directives.includes("use server")) return { kind: "action", label: `server action ${facts.name ?? "(inline)"}`, place };
  for (const { file, name } of exports) {
    if (program.facts(file)?.directives.includes("use server") === true) return { kind: "action", label: `server action ${name === "default" ? (facts.name ?? name) : name}`, place };
  }
  for (const { file, name } of exports) {
    const found = exportedEntry(program, file, name, place);
    if (found !== undefined) return found;
  }
  const typed = exports.length === 0 ? undefined : listenerByType(program, fn);
  if (typed !== undefined) return { kind: kindOf(typed), label: `${facts.name ?? "the handler"} of ${shortPath(program, fn.file)}`, place };
  const handled = objectHandler(program, fn) ?? exportedMember(program, fn) ?? resolver(program, fn) ?? platformMethod(program, fn);
  return handled === undefined ? undefined : { ...handled, place };
}

const exportLabel = (exported: string, name: string | undefined): string => `the exported function ${exported === "default" ? (name ?? "default") : exported}`;

/** What an export of this name in this file is, by the conventions of frameworks. */
export function exportedEntry(program: Program, file: string, name: string, place: SourcePlace): EntryPoint | undefined {
  for (const pattern of patterns) {
    if (!pattern.names.has(name) || !pattern.path.test(file)) continue;
    const path = routePath(program.project.root, file, pattern.root);
    const client = program.facts(file)?.directives.includes("use client") === true;
    const kind = client ? "ui" : path.split("/").some((part) => requestPaths.has(part)) ? "job" : pattern.kind;
    const method = /^[A-Z]+$/.test(name) ? `${name} ` : "";
    return { kind, label: pattern.root === "" ? `${name} of ${shortPath(program, file)}` : `${method}${path}`, place, ...(pattern.root === "" ? {} : { path }) };
  }
  return undefined;
}

/**
 * An exported function that nobody in the project calls: part of the package's API when it can be reached from
 * outside. Undefined for dead code and for exports that some unknown framework may call.
 */
export function apiEntry(program: Program, fn: FunctionRef): EntryPoint | undefined {
  const facts = program.function(fn);
  for (const { file, name } of program.exportsOf(fn)) {
    if (LAMBDAS.has(name)) return { kind: "route", label: `the function's ${name} in ${shortPath(program, file)}`, place: { file: fn.file, span: facts.nameSpan } };
    if (declaredKind(program, file) === undefined && !isPublicExport(program, file)) continue;
    return { kind: kindOfFile(program, file) ?? (isForJobs(program, fn.file) ? "job" : "export"), label: exportLabel(name, facts.name), place: { file: fn.file, span: facts.nameSpan } };
  }
  return undefined;
}

/** Steps of jobs, which their platform is given by the file: what imports it, or the file itself, uses the platform. */
function isForJobs({ project }: Program, file: string): boolean {
  return [file, ...project.importers(file, { types: true })].some((one) => project.imports(one).some(({ specifier }) => data.jobPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`))));
}

/** Exports that a serverless platform calls by name. */
const LAMBDAS = new Set(data.lambdaExports);

/** What a function becomes by being an argument of this call: a route handler, a procedure, a job, a command. */
export function registeredEntry(program: Program, call: ExpressionRef, position: { readonly index: number; readonly property: string | undefined }): EntryPoint | undefined {
  const expression = program.expression(call);
  if (expression.kind !== "call" && expression.kind !== "new") return undefined;
  const callee = program.expression({ file: call.file, id: expression.callee });
  const name = callee.kind === "member" || callee.kind === "name" ? callee.name : "";
  const place = program.place(call);
  const first = expression.args[0] === undefined ? undefined : stringOf(program, { file: call.file, id: expression.args[0].value });
  // A server inside a command-line or desktop tool serves the one who started it.
  const declared = declaredKind(program, call.file);
  const around = kindOfFile(program, call.file);
  const of = (kind: EntryPointKind, label: string): EntryPoint => ({ kind: declared ?? (around === undefined || around === "job" ? kind : around), label, place: { file: place.file, span: [place.span[0], nameEnd(program, call, expression.callee)] } });
  const listener = listenerBy(program, call, position.property);
  if (listener !== undefined) return of(kindOf(listener.kind), `the listener ${program.textOf({ file: call.file, id: expression.callee }, 30)} ${first ?? ""}`.trim());
  if (expression.kind === "new") return sets.jobClasses.has(name) ? of("job", `the ${name} of ${first ?? shortPath(program, call.file)}`) : undefined;
  if (callee.kind === "member") {
    if (sets.routeMethods.has(name) && first !== undefined && /^(?:\/|\*|$)/.test(first)) {
      const path = first.split("/").some((part) => requestPaths.has(part));
      return of(path ? "job" : "route", `${name === "all" || name === "route" ? "any method" : name.toUpperCase()} ${first}`);
    }
    if (sets.routeMethods.has(name) && position.index > 0 && first === undefined && expression.args.length > 1) return of("route", `${name.toUpperCase()} ${program.textOf({ file: call.file, id: expression.args[0]?.value ?? expression.callee }, 30)}`);
    if (name === "route" && position.property === "handler") return of("route", routeLabel(program, call));
    if (sets.procedures.has(name)) return of("route", `the procedure ${procedureName(program, call) ?? name}`);
    if (sets.actions.has(name)) return sets.commands.has(rootOfChain(program, call)) || chainHas(program, call, sets.commands) || program.values({ file: call.file, id: callee.object }).some(isCommandChain) ? of("command", `the command ${first ?? ""}`.trim()) : of("action", `the action ${procedureName(program, call) ?? ""}`.trim());
    if (sets.commands.has(name)) return of("command", `the command ${first ?? ""}`.trim());
  }
  if (callee.kind === "call") {
    const factory = program.expression({ file: call.file, id: callee.callee });
    const path = callee.args[0] === undefined ? undefined : stringOf(program, { file: call.file, id: callee.args[0].value });
    if (factory.kind === "name" && position.property !== undefined && routeFactories.get(factory.name) === position.property) return of("route", `the handlers of ${path ?? shortPath(program, call.file)}`);
  }
  // A field that a schema builder is given: `t.field({ type, resolve })`, `mutationField("compose", { resolve })`.
  if (sets.fields.has(name) && position.property === "resolve") return of("route", `the resolver ${first ?? ""}`.trim());
  if (sets.servers.has(name)) return of("route", "the server's request handler");
  if (sets.handlers.has(name)) return of("route", `the handler in ${shortPath(program, call.file)}`);
  if (sets.jobs.has(name) && (callee.kind === "member" || position.property !== undefined)) return of("job", `the job ${first ?? procedureName(program, call) ?? name}`);
  if (sets.ui.has(name)) return of("ui", `the component code in ${shortPath(program, call.file)}`);
  if (sets.tests.has(name)) return of("test", `the test ${first ?? ""}`.trim());
  return undefined;
}

/** Of `app.route({ method: "POST", url: "/ask", handler })`. */
function routeLabel(program: Program, call: ExpressionRef): string {
  const expression = program.expression(call);
  const options = expression.kind === "call" && expression.args[0] !== undefined ? program.expression({ file: call.file, id: expression.args[0].value }) : undefined;
  const text = (key: string): string | undefined => {
    const property = options?.kind === "object" ? options.properties.find((one) => one.kind === "value" && one.key === key) : undefined;
    return property?.kind === "value" ? stringOf(program, { file: call.file, id: property.value }) : undefined;
  };
  return `${text("method") ?? "any method"} ${text("url") ?? text("path") ?? ""}`.trim();
}

/** What code in this file is for, by the config or by where it lies; undefined when neither says anything. */
export function kindOfFile(program: Program, file: string): EntryPointKind | undefined {
  const declared = declaredKind(program, file);
  if (declared !== undefined) return declared;
  if (program.options.isTest(file)) return "test";
  const path = file.slice(program.project.root.length);
  return filePatterns.find((pattern) => pattern.path.test(path))?.kind;
}

function decoratedEntry(program: Program, fn: FunctionRef): EntryPoint | undefined {
  const facts = program.function(fn);
  for (const id of facts.decorators) {
    const expression = program.expression({ file: fn.file, id });
    const callee = expression.kind === "call" ? program.expression({ file: fn.file, id: expression.callee }) : expression;
    const kind = callee.kind === "name" || callee.kind === "member" ? decorators.get(callee.name) : undefined;
    if (kind === undefined || (callee.kind !== "name" && callee.kind !== "member")) continue;
    const argument = expression.kind === "call" ? expression.args[0] : undefined;
    const path = argument === undefined ? undefined : stringOf(program, { file: fn.file, id: argument.value });
    return { kind, label: `${program.nameOf(fn)} (@${callee.name}${path === undefined ? "" : ` ${path}`})`, place: { file: fn.file, span: facts.nameSpan } };
  }
  return undefined;
}

/** `export default { fetch(request) {…} }`. */
function objectHandler(program: Program, fn: FunctionRef): Pick<EntryPoint, "kind" | "label"> | undefined {
  const facts = program.function(fn);
  const kind = facts.name === undefined ? undefined : objectHandlers.get(facts.name);
  if (kind === undefined || facts.object === undefined) return undefined;
  return isExportedAs(program, { file: fn.file, id: facts.object }, "default") ? { kind, label: `the worker's ${facts.name ?? "fetch"} handler` } : undefined;
}

/** A function in an object that a framework reads by its exported name: `export const actions = { save: async (event) => … }`. */
function exportedMember(program: Program, fn: FunctionRef): Pick<EntryPoint, "kind" | "label" | "path"> | undefined {
  const facts = program.function(fn);
  const { object } = facts;
  if (object === undefined) return undefined;
  const row = objectPatterns.find((one) => one.path.test(fn.file) && isExportedAs(program, { file: fn.file, id: object }, one.name));
  if (row === undefined) return undefined;
  const path = routePath(program.project.root, fn.file, row.root);
  return { kind: row.kind, label: `${row.name}.${facts.name ?? ""} of ${path}`, path };
}

/** A field of a GraphQL root type: `{ Mutation: { compose: async (_, args, context) => … } }`. */
function resolver(program: Program, fn: FunctionRef): Pick<EntryPoint, "kind" | "label"> | undefined {
  const { object, name } = program.function(fn);
  const around = object === undefined || name === undefined ? undefined : program.parent({ file: fn.file, id: object });
  const type = around === undefined ? undefined : program.expression(around);
  if (type?.kind !== "object") return undefined;
  const root = type.properties.find((one) => one.kind === "value" && one.value === object);
  return root?.kind === "value" && graphqlRoots.has(root.key) ? { kind: "route", label: `the resolver ${root.key}.${name}` } : undefined;
}

function isExportedAs(program: Program, object: ExpressionRef, name: string): boolean {
  const file = program.facts(object.file);
  return file?.exports.some((candidate) => {
    if (candidate.kind === "star" || candidate.name !== name) return false;
    if (candidate.kind === "expression") return withoutCasts(program, { file: object.file, id: candidate.value }) === object.id;
    if (candidate.kind !== "binding") return false;
    return file.bindings[candidate.binding]?.sources.some((source) => source.kind === "value" && withoutCasts(program, { file: object.file, id: source.value }) === object.id) ?? false;
  }) ?? false;
}

/** Base classes are followed this far to the platform's. */
const MAX_BASES = 4;

/**
 * A method that a platform calls on a class which extends one of its own, or implements its interface: `class Room
 * extends DurableObject { fetch(request) {…} }`. A mixin of the platform's stands for the class that it makes.
 */
function platformMethod(program: Program, fn: FunctionRef): Pick<EntryPoint, "kind" | "label"> | undefined {
  const { name, class: cls } = program.function(fn);
  if (name === undefined || cls === undefined || !platformMethods.has(name)) return undefined;
  const kind = bases(program, { file: fn.file, class: cls }, 0).flatMap(({ specifier, name: base }) => platformClasses.get(`${specifier}#${base}`)?.get(name) ?? [])[0];
  return kind === undefined ? undefined : { kind, label: `${program.nameOf(fn)}, which the platform calls` };
}

interface LibraryName {
  readonly specifier: string;
  readonly name: string;
}

/** The classes and interfaces of packages that a class extends or implements, directly or through classes of the project. */
function bases(program: Program, cls: ClassRef, depth: number): readonly LibraryName[] {
  const facts = program.facts(cls.file);
  const written = facts?.classes[cls.class];
  if (facts === undefined || written === undefined || depth > MAX_BASES) return [];
  const promised = written.implements.flatMap((type): readonly LibraryName[] => {
    const source = type.kind === "ref" && type.target.kind === "import" ? facts.imports[type.target.import] : undefined;
    return source === undefined || source.specifier.startsWith(".") ? [] : [{ specifier: source.specifier, name: source.imported }];
  });
  return written.extends === undefined ? promised : [...promised, ...namedBy(program, { file: cls.file, id: written.extends }, depth)];
}

/** What the expression after `extends` names: `withVoice(Agent)` is what the mixin makes and what it makes it of. */
function namedBy(program: Program, base: ExpressionRef, depth: number): readonly LibraryName[] {
  if (depth > MAX_BASES) return [];
  const followed = program.values(base).flatMap((value): readonly LibraryName[] => {
    if (value.kind === "class") return bases(program, value.class, depth + 1);
    const name = value.kind === "external" ? value.path.at(-1) : undefined;
    return value.kind === "external" && value.specifier !== undefined && name !== undefined ? [{ specifier: value.specifier, name }] : [];
  });
  const made = madeBy(program, base);
  const expression = made === undefined ? undefined : program.expression(made);
  const mixed = made === undefined || expression?.kind !== "call" ? [] : [expression.callee, ...expression.args.map(({ value }) => value)].flatMap((id) => namedBy(program, { file: made.file, id }, depth + 1));
  return [...imported(program, base), ...followed, ...mixed];
}

/** The call that makes a class, where it is written or where its name is declared: `const VoiceAgent = withVoice(Agent)`. */
function madeBy(program: Program, base: ExpressionRef): ExpressionRef | undefined {
  const expression = program.expression(base);
  if (expression.kind === "call") return base;
  const binding = expression.kind === "name" && expression.binding !== undefined ? program.facts(base.file)?.bindings[expression.binding] : undefined;
  const source = binding?.sources.find((one) => one.kind === "value" && one.path.length === 0);
  return source?.kind === "value" ? { file: base.file, id: source.value } : undefined;
}

/** A class as it is imported by name: where the package is a neighbour in the workspace, its source is the platform's all the same. */
function imported(program: Program, ref: ExpressionRef): readonly LibraryName[] {
  const facts = program.facts(ref.file);
  const expression = program.expression(ref);
  const sources = expression.kind === "name" && expression.binding !== undefined ? (facts?.bindings[expression.binding]?.sources ?? []) : [];
  return sources.flatMap((source) => {
    const found = source.kind === "import" ? facts?.imports[source.import] : undefined;
    return found === undefined || found.specifier.startsWith(".") ? [] : [{ specifier: found.specifier, name: found.imported }];
  });
}

function withoutCasts(program: Program, ref: ExpressionRef): ExpressionId {
  const expression = program.expression(ref);
  return expression.kind === "cast" ? withoutCasts(program, { file: ref.file, id: expression.operand }) : ref.id;
}

function stringOf(program: Program, ref: ExpressionRef): string | undefined {
  const expression = program.expression(ref);
  if (expression.kind === "string") return expression.text;
  if (expression.kind === "template") return expression.texts.join("…");
  if (expression.kind !== "name" && expression.kind !== "member") return undefined;
  const values = program.values(ref);
  const only = values.length === 1 ? values[0] : undefined;
  return only?.kind === "string" ? only.text : undefined;
}

function nameEnd(program: Program, call: ExpressionRef, callee: ExpressionId): number {
  return program.place({ file: call.file, id: callee }).span[1];
}

/** `{ suggest: procedure.mutation(…) }`, `export const suggest = client.action(…)`: the name it gets. */
function procedureName(program: Program, call: ExpressionRef): string | undefined {
  const facts = program.facts(call.file);
  const parent = program.parent(call);
  const expression = parent === undefined ? undefined : program.expression(parent);
  if (expression?.kind === "object") {
    const property = expression.properties.find((one) => one.kind === "value" && one.value === call.id);
    if (property?.kind === "value") return property.key;
  }
  return facts?.bindings.find((binding) => binding.sources.some((source) => source.kind === "value" && source.value === call.id))?.name;
}

function rootOfChain(program: Program, ref: ExpressionRef): string {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "call":
      return rootOfChain(program, { file: ref.file, id: expression.callee });
    case "member":
      return rootOfChain(program, { file: ref.file, id: expression.object });
    case "name":
      return expression.name;
    default:
      return "";
  }
}

function chainHas(program: Program, ref: ExpressionRef, names: ReadonlySet<string>): boolean {
  const expression = program.expression(ref);
  if (expression.kind === "call") return chainHas(program, { file: ref.file, id: expression.callee }, names);
  if (expression.kind !== "member") return false;
  return names.has(expression.name) || chainHas(program, { file: ref.file, id: expression.object }, names);
}

/** The path below the project's root. */
export function shortPath(program: Program, file: string): string {
  const { root } = program.project;
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}
