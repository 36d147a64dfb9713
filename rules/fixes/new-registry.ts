/** The files a fix writes where the project has no registry yet: the module, the registry, and what they need. */
import { applyEdits as applyJsonEdits, modify, type FormattingOptions } from "jsonc-parser";
import type { Program } from "../../analysis/link/program.ts";
import { parseObject, isRecord } from "../../analysis/project/json-file.ts";
import { dirname, isInside, join } from "../../analysis/project/paths.ts";
import { registryFileText, registryModuleText, starterModels } from "../../registry/scaffold/scaffold.ts";
import type { Registry } from "../../registry/types.ts";
import type { Edit } from "../finding.ts";
import { isEsmPackage } from "./module-kind.ts";
import { relativePath } from "./specifiers.ts";
import type { TextStyle } from "./text-style.ts";

/** The name the linter looks for where the config names no registry. */
const REGISTRY_NAME = "capability-registry.json";

export interface RegistryFacts {
  readonly registry: Registry;
  /** YYYY-MM-DD. */
  readonly now: string;
}

/** Absolute path of the module to write for the package of a file: its `lib` folder, or the one in `src`. */
export function newModulePath(program: Program, near: string): string {
  const { project } = program;
  const manifest = project.packageJson(near)?.file;
  const folder = manifest !== undefined && isInside(manifest, project.root) ? dirname(manifest) : project.root;
  const lib = ["src/lib", "lib"].map((name) => join(folder, name)).find((path) => project.files.some((file) => isInside(file, path)));
  const home = lib ?? (isInside(near, join(folder, "src")) ? join(folder, "src/lib") : join(folder, "lib"));
  return join(home, `model-registry${extensionFor(program, near, folder)}`);
}

function extensionFor(program: Program, near: string, folder: string): string {
  const typed = /\.[cm]?tsx?$/.test(near) || program.project.text(join(folder, "tsconfig.json")) !== undefined;
  if (typed) return /\.[cm]?js$/.test(near) ? (isEsmPackage(program, near) ? ".js" : ".mjs") : ".ts";
  const bundled = /\.jsx$/.test(near) || isEsmPackage(program, near) || program.project.imports(near).some(({ form }) => form === "import");
  return bundled && !near.endsWith(".mjs") ? ".js" : ".mjs";
}

/**
 * The edits that create the module, and the registry file where there is none, with these models in it. Undefined
 * where the compiler settings don't let a module import the registry file.
 */
export function newModuleEdits(program: Program, module: string, models: readonly string[], facts: RegistryFacts, style: TextStyle): readonly Edit[] | undefined {
  const file = registryPath(program, facts.registry);
  const settings = compilerSettings(program, dirname(module));
  if (module.endsWith(".ts") && settings.rootDir !== undefined && !isInside(file, settings.rootDir)) return undefined;
  const text = moduleText(program, module, file, settings, style);
  const registry = registryEdits(program, models, facts, style);
  return [...registry, { file: module, span: [0, 0], text: withEol(text, style), create: true }, ...settingEdits(program, module, settings)];
}

/** Absolute path of the registry file, present or to be written. */
function registryPath(program: Program, registry: Registry): string {
  return registry.file ?? join(program.project.root, REGISTRY_NAME);
}

/** Adds models to the registry file, or creates it with them. Models that it lists already stay as they are. */
export function registryEdits(program: Program, models: readonly string[], { registry, now }: RegistryFacts, style: TextStyle): readonly Edit[] {
  const starters = starterModels(models, registry, now);
  const { file } = registry;
  if (file === undefined) {
    const path = registryPath(program, registry);
    if (program.project.text(path) !== undefined) return [];
    return [{ file: path, span: [0, 0], text: withEol(registryFileText(starters), style), create: true }];
  }
  const before = program.project.text(file);
  if (before === undefined) return [];
  const formattingOptions = formattingOf(before);
  let after = before;
  for (const { id, ...entry } of starters) {
    if (registry.models.get(id)?.origin === "project") continue;
    const written = { ...entry, clearance: entry.clearance ?? { status: "cleared" } };
    after = applyJsonEdits(after, modify(after, ["models", id], written, { formattingOptions }));
    if (entry.tier !== undefined && !declaresTier(after, entry.tier)) after = applyJsonEdits(after, modify(after, ["tiers", entry.tier], {}, { formattingOptions }));
  }
  return after === before ? [] : [difference(file, before, after)];
}

function declaresTier(text: string, tier: string): boolean {
  const { tiers } = parseObject(text).value;
  return isRecord(tiers) && tier in tiers;
}

/** The smallest single edit from one text to the other. */
function difference(file: string, before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { file, span: [start, before.length - end], text: after.slice(start, after.length - end) };
}

function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  return { insertSpaces: !indent.startsWith("\t"), tabSize: indent.length, eol: text.includes("\r\n") ? "\r\n" : "\n" };
}

interface CompilerSettings {
  /** Absolute path of the nearest tsconfig.json. */
  readonly file?: string;
  readonly module?: string;
  readonly moduleResolution?: string;
  readonly resolveJsonModule?: boolean;
  readonly esModuleInterop?: boolean;
  /** Absolute. */
  readonly rootDir?: string;
}

/** The settings that decide how a module imports JSON, with those it extends by relative path. */
function compilerSettings(program: Program, folder: string): CompilerSettings {
  for (let current = folder; isInside(current, program.project.root); current = dirname(current)) {
    const file = join(current, "tsconfig.json");
    if (program.project.text(file) !== undefined) return { ...readSettings(program, file, []), file };
    if (dirname(current) === current) break;
  }
  return {};
}

function readSettings(program: Program, file: string, chain: readonly string[]): CompilerSettings {
  const text = program.project.text(file);
  if (text === undefined || chain.includes(file)) return {};
  const { value } = parseObject(text);
  const parents: readonly unknown[] = Array.isArray(value["extends"]) ? value["extends"] : [value["extends"]];
  const inherited = parents.flatMap((parent) => (typeof parent === "string" && parent.startsWith(".") ? [readSettings(program, withJson(join(dirname(file), parent)), [...chain, file])] : []));
  const options = isRecord(value["compilerOptions"]) ? value["compilerOptions"] : {};
  const { module, moduleResolution, resolveJsonModule, esModuleInterop, rootDir } = options;
  return Object.assign({}, ...inherited, {
    ...(typeof module === "string" ? { module: module.toLowerCase() } : {}),
    ...(typeof moduleResolution === "string" ? { moduleResolution: moduleResolution.toLowerCase() } : {}),
    ...(typeof resolveJsonModule === "boolean" ? { resolveJsonModule } : {}),
    ...(typeof esModuleInterop === "boolean" ? { esModuleInterop } : {}),
    ...(typeof rootDir === "string" ? { rootDir: join(dirname(file), rootDir) } : {}),
  });
}

function withJson(path: string): string {
  return path.endsWith(".json") ? path : `${path}.json`;
}

const NODE_MODULES = /^node(?:16|18|20|next)$/;
/** Settings of "module" under which import attributes may be written. */
const WITH_ATTRIBUTES = /^(?:esnext|preserve|node(?:18|20|next))$/;

function moduleText(program: Program, module: string, registry: string, settings: CompilerSettings, style: TextStyle): string {
  const isEsm = module.endsWith(".mjs") || isEsmPackage(program, module);
  const typed = module.endsWith(".ts");
  const attribute = isEsm && (!typed || settings.module === undefined || WITH_ATTRIBUTES.test(settings.module));
  const text = registryModuleText({
    registryImport: relativePath(dirname(module), registry),
    language: typed ? "ts" : "js",
    jsonImport: attribute ? "attribute" : "plain",
    quote: style.quote === "'" ? "single" : "double",
  });
  // A compiler without this interoperability gives JSON no default export.
  const lacksDefault = typed && settings.esModuleInterop === false;
  return lacksDefault ? text.replace("import registryFile from", "import * as registryFile from") : text;
}

/** `resolveJsonModule` where the compiler doesn't imply it. */
function settingEdits(program: Program, module: string, settings: CompilerSettings): readonly Edit[] {
  const { file, resolveJsonModule } = settings;
  const implied = settings.moduleResolution === "bundler" || (settings.moduleResolution === undefined && /^(?:preserve|node20|nodenext)$/.test(settings.module ?? "")) || settings.module === "nodenext";
  if (!module.endsWith(".ts") || file === undefined || resolveJsonModule === true || (resolveJsonModule === undefined && implied)) return [];
  const before = program.project.text(file);
  if (before === undefined) return [];
  const after = applyJsonEdits(before, modify(before, ["compilerOptions", "resolveJsonModule"], true, { formattingOptions: formattingOf(before) }));
  return [difference(file, before, after)];
}

function withEol(text: string, { eol }: TextStyle): string {
  return eol === "\n" ? text : text.replaceAll("\n", eol);
}

/** True for settings that make the file an ES module of Node, which needs extensions in relative imports. */
export function needsExtensions(program: Program, file: string): boolean {
  const { module } = compilerSettings(program, dirname(file));
  return module !== undefined && NODE_MODULES.test(module) && (isEsmPackage(program, file) || file.endsWith(".mts"));
}
