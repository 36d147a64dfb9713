/**
 * What a framework carries from where it is put to where it is used: `app.decorate("llm", client)` is what `request.server.llm`
 * is in another file, `c.set("llm", client)` what `c.get("llm")` and `c.var.llm` are. Where nobody is seen to put it, the
 * type that the project declares for it says what it is.
 */
import type { ExpressionId } from "../lower/facts.ts";
import { addedTypes } from "./added-types.ts";
import data from "./data/context-members.json" with { type: "json" };
import { tell, withHop, type Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import { keptFor } from "./kept.ts";
import type { ExpressionRef } from "./refs.ts";
import type { Value, ValueOf } from "./value.ts";

interface Framework {
  readonly packages: readonly string[];
  readonly decorators?: readonly string[];
  readonly setters?: readonly string[];
  readonly getters?: readonly string[];
  readonly assigned?: readonly string[];
  readonly constructed?: Readonly<Record<string, string>>;
  readonly under: readonly string[];
  readonly interfaces?: readonly string[];
}

const frameworks: readonly Framework[] = data.frameworks;

/** By name, the expressions of what is put under it. */
type Puts = ReadonlyMap<string, readonly ExpressionRef[]>;

const memory = keptFor<Framework, Puts>();
const NOTHING: Puts = new Map();

/** What the member `name` of a framework's object holds, where the object is known by its value alone. */
export function contextMember(ev: Evaluation, value: ValueOf<"parameter" | "external" | "api">, name: string): readonly Value[] {
  const used = frameworksOf(ev);
  if (used.length === 0) return [];
  const way = wayOf(value);
  return used.flatMap((framework) => (framework.under.some((at) => (at === "" ? way.length === 0 : way.at(-1) === at)) && isOf(ev, value, framework) ? heldBy(ev, framework, name) : []));
}

/** What `context.get("llm")` gives; `value` is the method that is called. */
export function contextEntry(ev: Evaluation, value: ValueOf<"parameter" | "external">, names: () => readonly Value[]): readonly Value[] {
  const method = value.path.at(-1) ?? "";
  const those = frameworksOf(ev).filter((framework) => framework.getters?.includes(method) === true && isOf(ev, value, framework));
  if (those.length === 0) return [];
  return names().flatMap((name) => (name.kind === "string" ? those.flatMap((framework) => heldBy(ev, framework, name.text)) : []));
}

/** Everything that frameworks carry in this project, with the files that may use it. */
export function contextMembers(ev: Evaluation): readonly { readonly name: string; readonly values: readonly Value[]; readonly users: readonly string[] }[] {
  return frameworks.flatMap((framework) => {
    const users = usersOf(ev, framework);
    if (users.length === 0) return [];
    const names = new Set([...putsOf(ev, framework).keys(), ...declaredNames(ev, framework)]);
    return [...names].map((name) => ({ name, values: heldBy(ev, framework, name), users }));
  });
}

/** The files that may use what frameworks carry, and whose text has `mention`. */
export function filesGiven(ev: Evaluation, mention: string): readonly string[] {
  return frameworks.flatMap((framework) => {
    if (putsOf(ev, framework).size === 0 && declaredNames(ev, framework).length === 0) return [];
    return usersOf(ev, framework).filter((file) => ev.project.text(file)?.includes(mention) === true);
  });
}

/** The name under which a call puts its second argument; undefined for other calls. */
export function nameOfPut(ev: Evaluation, call: ExpressionRef): string | undefined {
  const index = ev.index(call.file);
  const expression = index?.facts.expressions[call.id];
  const callee = expression?.kind === "call" ? index?.facts.expressions[expression.callee] : undefined;
  if (expression?.kind !== "call" || callee?.kind !== "member") return undefined;
  const method = callee.name;
  const framework = frameworks.find((one) => putters(one).includes(method) && usersOf(ev, one).includes(call.file));
  const name = index?.facts.expressions[expression.args[0]?.value ?? -1];
  return framework !== undefined && name?.kind === "string" && expression.args.length > 1 ? name.text : undefined;
}

const putters = ({ decorators = [], setters = [] }: Framework): readonly string[] => [...decorators, ...setters];

function heldBy(ev: Evaluation, framework: Framework, name: string): readonly Value[] {
  const put = (putsOf(ev, framework).get(name) ?? []).flatMap((at) => ev.values(at, undefined).map((value) => withHop(value, { kind: "property", file: at.file, span: ev.index(at.file)?.facts.expressions[at.id]?.span ?? [0, 0] })));
  return tell(ev, put) ? put : [...put, ...declaredAs(ev, framework, name)];
}

function declaredAs(ev: Evaluation, framework: Framework, name: string): readonly Value[] {
  return typesOf(ev, framework).flatMap(({ file, type }) => (type.body.kind === "object" ? type.body.members.flatMap((member) => (member.name === name ? ev.declared(file, member.type) : [])) : []));
}

function declaredNames(ev: Evaluation, framework: Framework): readonly string[] {
  return typesOf(ev, framework).flatMap(({ type }) => (type.body.kind === "object" ? type.body.members.map(({ name }) => name) : []));
}

function typesOf(ev: Evaluation, { interfaces = [] }: Framework): ReturnType<typeof addedTypes> {
  return interfaces.flatMap((written) => {
    const [module = "", name = ""] = written.split(" ");
    return addedTypes(ev, module, name);
  });
}

function wayOf(value: ValueOf<"parameter" | "external" | "api">): readonly string[] {
  if (value.kind === "parameter") return value.path;
  // A type's name, or the function that made the object, is no way to go.
  return value.kind === "external" ? value.path.slice(1) : value.node.path.split(".").slice(2);
}

/** Whether a value may be one of the framework's objects: by its package, or by the file whose parameter it is. */
function isOf(ev: Evaluation, value: Value, { packages }: Framework): boolean {
  const isPackage = (specifier: string | undefined): boolean => specifier !== undefined && packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  switch (value.kind) {
    case "external":
      return isPackage(value.specifier);
    case "api":
      return isPackage(value.node.sdk.name);
    case "parameter": {
      const { file } = value.fn;
      const dependencies = ev.project.packageJson(file)?.dependencies;
      return packages.some((name) => dependencies?.has(name) === true) || ev.project.imports(file).some(({ specifier }) => isPackage(specifier));
    }
    default:
      return false;
  }
}

const users = keptFor<Framework, readonly string[]>();

const inUse = keptFor<"all", readonly Framework[]>();

/** Those that some file of the project imports. */
function frameworksOf(ev: Evaluation): readonly Framework[] {
  return inUse(ev).get("all", () => frameworks.filter((framework) => importersOf(ev, framework).length > 0), []);
}

/** The files that import the framework, and those that import something of one. */
function usersOf(ev: Evaluation, framework: Framework): readonly string[] {
  return users(ev).get(framework, () => {
    const importing = importersOf(ev, framework);
    return [...new Set([...importing, ...importing.flatMap((file) => ev.project.importers(file, { types: true }))])];
  }, []);
}

function importersOf(ev: Evaluation, { packages }: Framework): readonly string[] {
  const specifiers = [...ev.project.packages].filter((specifier) => packages.some((name) => specifier === name || specifier.startsWith(`${name}/`)));
  return [...new Set(specifiers.flatMap((specifier) => ev.project.importersOfPackage(specifier)))];
}

function putsOf(ev: Evaluation, framework: Framework): Puts {
  // Finding them asks for values, which may ask for them.
  return memory(ev).get(framework, () => findPuts(ev, framework), NOTHING);
}

function findPuts(ev: Evaluation, framework: Framework): Puts {
  const found = new Map<string, ExpressionRef[]>();
  const add = (name: string, at: ExpressionRef): void => void found.set(name, [...(found.get(name) ?? []), at]);
  for (const file of usersOf(ev, framework)) {
    const text = ev.project.text(file) ?? "";
    for (const [name, cls] of Object.entries(framework.constructed ?? {})) if (text.includes(`new ${cls}`)) for (const at of constructionsOf(ev, file, cls)) add(name, at);
    const methods = putters(framework).filter((method) => text.includes(`.${method}`));
    const assigned = (framework.assigned ?? []).filter((member) => text.includes(`.${member}.`));
    const index = methods.length + assigned.length === 0 ? undefined : ev.index(file);
    if (index === undefined) continue;
    for (const id of methods.flatMap((method) => index.memberCalls(method))) addCall(ev, framework, index, { file, id }, add);
    if (assigned.length > 0) addAssignments(index, file, assigned, add);
  }
  return found;
}

function addCall(ev: Evaluation, framework: Framework, index: FileIndex, call: ExpressionRef, add: (name: string, at: ExpressionRef) => void): void {
  const expression = index.facts.expressions[call.id];
  const callee = expression?.kind === "call" ? index.facts.expressions[expression.callee] : undefined;
  if (expression?.kind !== "call" || callee?.kind !== "member") return;
  const held = expression.args[1]?.value;
  if (held === undefined || !isOfThose(ev, framework, { file: call.file, id: callee.object })) return;
  for (const given of ev.values({ file: call.file, id: expression.args[0]?.value ?? held }, undefined)) {
    if (given.kind === "string") add(given.text, { file: call.file, id: held });
  }
}

/** Where the project makes the object of a framework's class that all its handlers are given: `new Mastra({ … })`. */
function constructionsOf(ev: Evaluation, file: string, cls: string): readonly ExpressionRef[] {
  const index = ev.index(file);
  return (index?.calls ?? []).flatMap((id) => {
    const made = index?.facts.expressions[id];
    const callee = made?.kind === "new" ? index?.facts.expressions[made.callee] : undefined;
    return callee?.kind === "name" && callee.name === cls ? [{ file, id }] : [];
  });
}

/** What is not known to be something else may be the framework's: an untyped `app` of a plugin, a chain of calls. */
function isOfThose(ev: Evaluation, framework: Framework, at: ExpressionRef): boolean {
  const values = ev.values(at, undefined);
  return values.length === 0 || values.some((value) => isOf(ev, value, framework));
}

/** `app.locals.llm = client` */
function addAssignments(index: FileIndex, file: string, assigned: readonly string[], add: (name: string, at: ExpressionRef) => void): void {
  for (const expression of index.facts.expressions) {
    const target = expression.kind === "assign" ? index.facts.expressions[expression.target] : undefined;
    const object = target?.kind === "member" ? index.facts.expressions[target.object] : undefined;
    if (expression.kind === "assign" && target?.kind === "member" && object?.kind === "member" && assigned.includes(object.name)) add(target.name, { file, id: expression.value satisfies ExpressionId });
  }
}
