/** The project's registry module: which functions it offers and how they are called. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { FunctionRef } from "../../analysis/link/refs.ts";
import type { ExpressionId } from "../../analysis/lower/facts.ts";
import { dirname } from "../../analysis/project/paths.ts";
import type { RegistryModule } from "../config/config.ts";
import { literalsOf, membersOf } from "./declared-type.ts";
import type { ModuleRef } from "./imports.ts";
import { nodeAt, treeOf } from "./syntax.ts";

/** A function of the registry module. */
export interface RegistryFunction {
  readonly module: ModuleRef;
  readonly name: string;
  readonly async: boolean;
  readonly argument: ArgumentShape;
}

export type ArgumentShape =
  /** `select("frontier")`; `values` where the type lists the strings it takes. */
  | { readonly kind: "text"; readonly values: readonly string[] | undefined }
  /** `select({ tier })`; `members` is undefined where any may be given. */
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, MemberShape> | undefined }
  | { readonly kind: "other" };

export interface MemberShape {
  readonly optional: boolean;
  /** The strings its type lists. */
  readonly values: readonly string[] | undefined;
  /** The type as written, for what it says of a single value. */
  readonly type: string | undefined;
}

/** The names of the module that `gaplint init` and the quick fixes write. */
export const DEFAULT_NAMES = { select: "selectModel", run: "withFallback", emit: "emitFallback" } as const;

/** Those names as words to look for in texts. */
export const usualNames: readonly string[] = Object.values(DEFAULT_NAMES);

/** Answers which model to call; calls with one after the other; announces a fallback. */
export type RegistryRole = keyof typeof DEFAULT_NAMES;

/**
 * The function that answers which model to call, or that announces a fallback.
 *
 * @param configured the registry module of the config; without one, a module that exports the usual name serves
 * @param near absolute path of the file that will call it
 */
export function registryFunction(program: Program, configured: RegistryModule | undefined, role: RegistryRole, near: string): RegistryFunction | undefined {
  const name = configured?.[role] ?? DEFAULT_NAMES[role];
  if (configured?.import.kind === "specifier") return ofPackage(program, configured.import.specifier, name);
  if (configured?.import.kind === "file") return ofFile(program, configured.import.file, name, role);
  return candidates(program, name, near).map((file) => ofFile(program, file, name, role)).find((found) => found !== undefined && isRegistryLike(program, found, role));
}

/** Another function may have the usual name: one of a registry takes a tier, or the model that failed. */
function isRegistryLike(program: Program, { module, argument, name }: RegistryFunction, role: RegistryRole): boolean {
  const key = role === "emit" ? "from" : "tier";
  if (argument.kind === "text") return role === "select" && argument.values === undefined;
  if (argument.kind === "other") return false;
  if (argument.members !== undefined) return argument.members.has(key);
  return name === DEFAULT_NAMES[role] && module.kind === "file" && (program.project.text(module.file)?.includes(key) ?? false);
}

const exporters = new WeakMap<Program, Map<string, readonly string[]>>();

/** Sources that export a name themselves; those with a usual name are looked for once in a program. */
function exportersOf(program: Program, name: string): readonly string[] {
  let byName = exporters.get(program);
  if (byName === undefined) exporters.set(program, (byName = new Map<string, readonly string[]>()));
  let files = byName.get(name);
  if (files === undefined) {
    files = filesNaming(program).filter((file) => program.facts(file)?.exports.some((each) => (each.kind === "binding" || each.kind === "expression") && (each.name === name || each.name === "=")) ?? false);
    byName.set(name, files);
  }
  return files;
}

const naming = new WeakMap<Program, readonly string[]>();

/** Sources of the product whose text has one of the usual names. */
function filesNaming(program: Program): readonly string[] {
  let files = naming.get(program);
  if (files === undefined) naming.set(program, (files = program.project.filesWith(usualNames)));
  return files;
}

/** Those of the same package, the shortest paths first. */
function candidates(program: Program, name: string, near: string): readonly string[] {
  const own = packageFolder(program, near);
  return exportersOf(program, name).filter((file) => packageFolder(program, file) === own).sort((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
}

function packageFolder(program: Program, file: string): string | undefined {
  const manifest = program.project.packageJson(file)?.file;
  return manifest === undefined ? undefined : dirname(manifest);
}

function ofFile(program: Program, file: string, name: string, role: RegistryRole): RegistryFunction | undefined {
  for (const target of program.modules.exported(file, name)) {
    const fn = target.kind === "binding" ? boundFunction(program, target.file, target.binding) : target.kind === "expression" ? memberFunction(program, target.file, target.id, target.members) : undefined;
    const shape = fn === undefined ? undefined : shapeOf(program, fn, role);
    if (shape !== undefined) return { module: { kind: "file", file }, name, ...shape };
  }
  return undefined;
}

function boundFunction(program: Program, file: string, binding: number): FunctionRef | undefined {
  const source = program.facts(file)?.bindings[binding]?.sources[0];
  if (source?.kind === "function") return { file, fn: source.fn };
  return source?.kind === "value" && source.path.length === 0 ? expressionFunction(program, file, source.value) : undefined;
}

function expressionFunction(program: Program, file: string, id: ExpressionId): FunctionRef | undefined {
  const found = program.values({ file, id }).find((value) => value.kind === "function");
  return found?.kind === "function" ? found.fn : undefined;
}

/** `module.exports = { selectModel }`. */
function memberFunction(program: Program, file: string, id: ExpressionId, members: readonly string[]): FunctionRef | undefined {
  const [member] = members;
  if (member === undefined) return expressionFunction(program, file, id);
  const object = program.facts(file)?.expressions[id];
  if (object?.kind !== "object") return undefined;
  const property = object.properties.find((each) => each.kind === "value" && each.key === member);
  return property?.kind === "value" ? expressionFunction(program, file, property.value) : undefined;
}

function shapeOf(program: Program, ref: FunctionRef, role: RegistryRole): Pick<RegistryFunction, "async" | "argument"> | undefined {
  const facts = program.function(ref);
  const tree = treeOf(program, ref.file);
  const node = tree === undefined ? undefined : nodeAt(tree, facts.span, ts.isFunctionLike);
  if (node === undefined || !ts.isFunctionLike(node)) return undefined;
  const [parameter] = node.parameters;
  const returns = node.type === undefined ? "" : node.type.getText();
  // The walk over models takes the call as well.
  const required = node.parameters.slice(role === "run" ? 2 : 1).some((each) => each.questionToken === undefined && each.initializer === undefined && each.dotDotDotToken === undefined);
  return {
    async: facts.async || /^Promise(?:Like)?</.test(returns),
    argument: parameter === undefined || required ? { kind: "other" } : argumentOf(program, parameter),
  };
}

function argumentOf(program: Program, parameter: ts.ParameterDeclaration): ArgumentShape {
  const { type, name } = parameter;
  if (type !== undefined) {
    if (type.kind === ts.SyntaxKind.StringKeyword) return { kind: "text", values: undefined };
    const values = literalsOf(program, type);
    if (values !== undefined && values.length > 0) return { kind: "text", values };
    const members = membersOf(program, type);
    if (members === undefined) return ts.isObjectBindingPattern(name) ? { kind: "object", members: patternMembers(name) } : { kind: "object", members: undefined };
    return {
      kind: "object",
      members: new Map([...members].map(([key, member]) => [key, { optional: member.optional, values: member.type === undefined ? undefined : literalsOf(program, member.type), type: member.type?.getText() }])),
    };
  }
  if (ts.isObjectBindingPattern(name)) return { kind: "object", members: patternMembers(name) };
  return /^(?:tier|name)$/i.test(name.getText()) ? { kind: "text", values: undefined } : { kind: "object", members: undefined };
}

/** Without types, nothing that a pattern takes has to be there. */
function patternMembers(pattern: ts.ObjectBindingPattern): ReadonlyMap<string, MemberShape> | undefined {
  if (pattern.elements.some(({ dotDotDotToken }) => dotDotDotToken !== undefined)) return undefined;
  return new Map(pattern.elements.map((element) => [(element.propertyName ?? element.name).getText(), { optional: true, values: undefined, type: undefined }]));
}

/** A package's function is called as the project calls it already; without a call, as the written module's is. */
function ofPackage(program: Program, specifier: string, name: string): RegistryFunction {
  const base = { module: { kind: "specifier", specifier }, name } as const;
  for (const file of program.project.importersOfPackage(specifier)) {
    const facts = program.facts(file);
    for (const [position, expression] of (facts?.expressions ?? []).entries()) {
      if (facts === undefined || expression.kind !== "call") continue;
      const callee = facts.expressions[expression.callee];
      const source = callee?.kind === "name" && callee.binding !== undefined ? facts.bindings[callee.binding]?.sources[0] : undefined;
      const imported = source?.kind === "import" ? facts.imports[source.import] : undefined;
      if (imported?.imported !== name || imported.specifier !== specifier) continue;
      const parent = program.parent({ file, id: position as ExpressionId });
      const first = facts.expressions[expression.args[0]?.value ?? -1];
      const argument: ArgumentShape = first?.kind === "string" ? { kind: "text", values: undefined } : first === undefined || first.kind === "object" ? { kind: "object", members: undefined } : { kind: "other" };
      return { ...base, async: parent !== undefined && program.expression(parent).kind === "await", argument };
    }
  }
  return { ...base, async: false, argument: { kind: "object", members: undefined } };
}

/** The function of the module that a fix writes where the project has none. */
export function writtenFunction(file: string, role: RegistryRole): RegistryFunction {
  return { module: { kind: "file", file }, name: DEFAULT_NAMES[role], async: false, argument: { kind: "object", members: undefined } };
}

