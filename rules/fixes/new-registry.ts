/** The files a fix writes where the project has no registry yet: the module, the registry, and what they need. */
import type { Program } from "../../analysis/link/program.ts";
import { parseObject, isRecord } from "../../analysis/project/json-file.ts";
import { basename, dirname, isInside, join } from "../../analysis/project/paths.ts";
import { tierOrder } from "../../registry/chain.ts";
import { loadRegistry } from "../../registry/load.ts";
import { registryFileText, registryModuleText, starterModels } from "../../registry/scaffold/scaffold.ts";
import type { Registry } from "../../registry/types.ts";
import type { Edit } from "../finding.ts";
import { compilerSettings, type CompilerSettings } from "./compiler-settings.ts";
import { insertProperties } from "./json-insert.ts";
import { isEsmPackage } from "./module-kind.ts";
import { relativePath } from "./specifiers.ts";
import type { TextStyle } from "./text-style.ts";

/** The name the linter looks for where the config names no registry. */
const REGISTRY_NAME = "capability-registry.json";

/** Names for the module; the first that is free. */
const NAMES = ["model-registry", "capability-registry", "cleared-models"] as const;

export interface RegistryFacts {
  readonly registry: Registry;
  /** YYYY-MM-DD. */
  readonly now: string;
  /** Absolute path of the config file, when there is one. */
  readonly configFile: string | undefined;
  /** The ids that the project's code names, most used first: what a new registry lists, whichever fix writes it. */
  readonly models: readonly string[];
  /** The tiers of those that write no text; undefined for one that no other model stands in for. */
  readonly ownTiers?: ReadonlyMap<string, string | undefined>;
  /** The providers of those that the registry doesn't know. */
  readonly unlisted?: ReadonlyMap<string, string>;
  /** The providers of those that name deployments. */
  readonly deployments?: ReadonlyMap<string, string | undefined>;
  /** Providers of the calls whose model is chosen at run time. */
  readonly providers?: readonly string[];
}

const planned = new WeakMap<Edit, Registry>();

/** The registry as it will be once these edits have written its file; undefined where they write none. */
export function writtenRegistry(edits: readonly Edit[]): Registry | undefined {
  const edit = edits.find(({ file, create }) => create === true && basename(file) === REGISTRY_NAME);
  if (edit === undefined) return undefined;
  let registry = planned.get(edit);
  if (registry === undefined) planned.set(edit, (registry = loadRegistry({ text: edit.text, file: REGISTRY_NAME }).registry));
  return registry;
}

/** The text of a new registry file. */
export function newFileText({ models, registry, now, ...known }: RegistryFacts): string {
  const { organization, region } = registry;
  return registryFileText(starterModels(models, registry, now, known), { ...(organization === undefined ? {} : { organization }), ...(region === undefined ? {} : { region }) });
}

/** The edit that writes a new registry file; none where the file is there. */
export function newRegistryEdits(program: Program, file: string, facts: RegistryFacts, style: TextStyle): readonly Edit[] {
  return program.project.text(file) === undefined ? [{ file, span: [0, 0], text: withEol(newFileText(facts), style), create: true }] : [];
}

/** Absolute path of the module to write for the package of a file: its `lib` folder, or the one in `src`. */
export function newModulePath(program: Program, near: string): string {
  const { project } = program;
  const folder = packageFolder(program, near);
  const lib = libFolder(program, folder);
  const home = lib ?? (isInside(near, join(folder, "src")) ? join(folder, "src/lib") : join(folder, "lib"));
  const extension = extensionFor(program, near, folder);
  const paths = NAMES.map((name) => join(home, `${name}${extension}`));
  return paths.find((path) => project.text(path) === undefined) ?? join(home, `gaplint-model-registry${extension}`);
}

const libFolders = new WeakMap<Program, Map<string, string | undefined>>();

/** The folder of a package's library code; looked for once in a program. */
function libFolder(program: Program, folder: string): string | undefined {
  let known = libFolders.get(program);
  if (known === undefined) libFolders.set(program, (known = new Map<string, string | undefined>()));
  if (!known.has(folder)) known.set(folder, ["src/lib", "lib"].map((name) => join(folder, name)).find((path) => program.project.files.some((file) => isInside(file, path))));
  return known.get(folder);
}

function extensionFor(program: Program, near: string, folder: string): string {
  const typed = /\.[cm]?tsx?$/.test(near) || program.project.text(join(folder, "tsconfig.json")) !== undefined;
  if (typed) return /\.[cm]?js$/.test(near) ? (isEsmPackage(program, near) ? ".js" : ".mjs") : ".ts";
  const bundled = /\.jsx$/.test(near) || isEsmPackage(program, near) || program.project.imports(near).some(({ form }) => form === "import");
  return bundled && !near.endsWith(".mjs") ? ".js" : ".mjs";
}

/** Absolute path of the registry file that the module of a file's package imports, or will once a fix has written both. */
export function registryFileNear(program: Program, { file }: Registry, near: string): string {
  const module = newModulePath(program, near);
  const settings = compilerSettings(program, dirname(module));
  return file !== undefined && isReachable(file, module, settings) ? file : fileFor(program, module, settings);
}

function fileFor(program: Program, module: string, settings: CompilerSettings): string {
  const usual = join(program.project.root, REGISTRY_NAME);
  return settings.rootDir === undefined || isReachable(usual, module, settings) ? usual : join(settings.rootDir, REGISTRY_NAME);
}

/** Whether the module may import the file. */
function isReachable(file: string, module: string, { rootDir }: CompilerSettings): boolean {
  return rootDir === undefined || !module.endsWith(".ts") || isInside(file, rootDir);
}

/**
 * The edits that create the module, name it in the config, and write the registry file where there is none. A
 * compiler's `rootDir` keeps imports inside it, so the registry file goes there; undefined where the package has one
 * outside of it, or the config has no place for the module.
 */
export function newModuleEdits(program: Program, module: string, facts: RegistryFacts, style: TextStyle): readonly Edit[] | undefined {
  const settings = compilerSettings(program, dirname(module));
  const { file: existing } = facts.registry;
  const known = existing === undefined || !isReachable(existing, module, settings) ? undefined : existing;
  // The registry of another package goes on to hold for that one.
  if (existing !== undefined && known === undefined && packageFolder(program, existing) === packageFolder(program, module)) return undefined;
  const file = known ?? fileFor(program, module, settings);
  // The linter looks for the registry in the folder it lints; elsewhere the config has to name it.
  const isNamed = known !== undefined || file === join(program.project.root, REGISTRY_NAME);
  const naming = configEdits(program, facts.configFile, module, isNamed ? undefined : file, style);
  if (naming === undefined) return undefined;
  const written = known === undefined ? newRegistryEdits(program, file, facts, style) : [];
  const text = moduleText(program, module, file, settings, style);
  return [...written, { file: module, span: [0, 0], text: withEol(text, style), create: true }, ...naming, ...settingEdits(program, module, settings)];
}

/**
 * Names the module, and the registry where it is not in its usual place, in the config of the package. A package that
 * is covered by the config of a folder above it gets one that extends that, as far as there is something to inherit.
 */
function configEdits(program: Program, configFile: string | undefined, module: string, registry: string | undefined, style: TextStyle): readonly Edit[] | undefined {
  const folder = packageFolder(program, module);
  const own = configFile !== undefined && isInside(configFile, folder) ? configFile : undefined;
  const file = own ?? join(folder, "gaplint.json");
  const pathTo = (target: string): string => relativePath(dirname(file), target).replace(/^\.\//, "");
  const names = { ...(registry === undefined ? {} : { registry: pathTo(registry) }), registryModule: pathTo(module) };
  const text = program.project.text(file);
  if (own === undefined) {
    if (text !== undefined) return undefined;
    const config = { ...(configFile === undefined || !isInherited(program, configFile) ? {} : { extends: relativePath(folder, configFile) }), ...names };
    return [{ file, span: [0, 0], text: withEol(`${JSON.stringify(config, undefined, 2)}\n`, style), create: true }];
  }
  const within = basename(file) === "package.json" ? ["gaplint"] : [];
  if (text === undefined) return undefined;
  const config = within.length === 0 ? parseObject(text).value : parseObject(text).value["gaplint"];
  if (!isRecord(config) || Object.keys(names).some((key) => key in config)) return undefined;
  const edit = insertProperties(file, text, within, names);
  return edit === undefined ? undefined : [edit];
}

/** Whether a config says anything for the packages below it: the module that it names is its own package's. */
function isInherited(program: Program, file: string): boolean {
  if (basename(file) === "package.json") return false;
  return Object.keys(parseObject(program.project.text(file) ?? "").value).some((key) => key !== "registryModule" && key !== "$schema");
}

/** Absolute path of the folder of a file's package; the project's own where it has none. */
export function packageFolder(program: Program, file: string): string {
  const { project } = program;
  const manifest = project.packageJson(file)?.file;
  return manifest !== undefined && isInside(manifest, project.root) ? dirname(manifest) : project.root;
}

/** Adds models to the project's registry file. Those that it lists already stay as they are. */
export function registryEdits(program: Program, models: readonly string[], { registry, now, ownTiers, unlisted, deployments }: Pick<RegistryFacts, "registry" | "now" | "ownTiers" | "unlisted" | "deployments">): readonly Edit[] {
  const { file } = registry;
  const before = file === undefined ? undefined : program.project.text(file);
  if (file === undefined || before === undefined) return [];
  const starters = starterModels(models, registry, now, { ...(ownTiers === undefined ? {} : { ownTiers }), ...(unlisted === undefined ? {} : { unlisted }), ...(deployments === undefined ? {} : { deployments }) });
  const missing = starters.filter(({ id }) => registry.models.get(id)?.origin !== "project");
  const entries = Object.fromEntries(missing.map(({ id, clearance, ...entry }) => [id, { ...entry, clearance: clearance ?? { status: "cleared" } }]));
  const declared = parseObject(before).value["tiers"];
  const tiers = missing.flatMap(({ tier }) => (tier === undefined || (isRecord(declared) && tier in declared) ? [] : [[tier, tierText(registry, tier, declared)] as const]));
  return [insertProperties(file, before, ["models"], entries), insertProperties(file, before, ["tiers"], Object.fromEntries(tiers))].filter((edit) => edit !== undefined);
}

/** A tier as the file declares it: it falls back to the next one of the bundled order that the file has. */
function tierText(registry: Registry, tier: string, declared: unknown): { readonly fallback?: string } {
  const next = tierOrder(registry.tiers, tier).slice(1).find((name) => isRecord(declared) && name in declared);
  return next === undefined ? {} : { fallback: next };
}

/** Settings of "module" under which import attributes may be written. */
const WITH_ATTRIBUTES = /^(?:esnext|preserve|node(?:18|20|next))$/;

/** Whether the compiler takes them: without a config there is none, and one that names no module refuses them. */
function takesAttributes({ file, module, isPartial }: CompilerSettings): boolean {
  return module === undefined ? file === undefined || isPartial === true : WITH_ATTRIBUTES.test(module);
}

/** The text of the registry module at a path, for its package's compiler. */
export function moduleText(program: Program, module: string, registry: string, settings: CompilerSettings, style: TextStyle): string {
  const isEsm = module.endsWith(".mjs") || isEsmPackage(program, module);
  const typed = module.endsWith(".ts");
  const attribute = isEsm && (!typed || takesAttributes(settings));
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
  const edit = insertProperties(file, before, ["compilerOptions"], { resolveJsonModule: true });
  return edit === undefined ? [] : [edit];
}

function withEol(text: string, { eol }: TextStyle): string {
  return eol === "\n" ? text : text.replaceAll("\n", eol);
}
