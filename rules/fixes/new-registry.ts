/** The files a fix writes where the project has no registry yet: the module, the registry, and what they need. */
import type { Program } from "../../analysis/link/program.ts";
import { parseObject, isRecord } from "../../analysis/project/json-file.ts";
import { dirname, isInside, join } from "../../analysis/project/paths.ts";
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
}

/** Absolute path of the module to write for the package of a file: its `lib` folder, or the one in `src`. */
export function newModulePath(program: Program, near: string): string {
  const { project } = program;
  const manifest = project.packageJson(near)?.file;
  const folder = manifest !== undefined && isInside(manifest, project.root) ? dirname(manifest) : project.root;
  const lib = ["src/lib", "lib"].map((name) => join(folder, name)).find((path) => project.files.some((file) => isInside(file, path)));
  const home = lib ?? (isInside(near, join(folder, "src")) ? join(folder, "src/lib") : join(folder, "lib"));
  const extension = extensionFor(program, near, folder);
  const paths = NAMES.map((name) => join(home, `${name}${extension}`));
  return paths.find((path) => project.text(path) === undefined) ?? join(home, `gaplint-model-registry${extension}`);
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
  const missing = starters.filter(({ id }) => registry.models.get(id)?.origin !== "project");
  const entries = Object.fromEntries(missing.map(({ id, clearance, ...entry }) => [id, { ...entry, clearance: clearance ?? { status: "cleared" } }]));
  const declared = parseObject(before).value["tiers"];
  const tiers = missing.flatMap(({ tier }) => (tier === undefined || (isRecord(declared) && tier in declared) ? [] : [[tier, {}] as const]));
  return [insertProperties(file, before, ["models"], entries), insertProperties(file, before, ["tiers"], Object.fromEntries(tiers))].filter((edit) => edit !== undefined);
}

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
  const edit = insertProperties(file, before, ["compilerOptions"], { resolveJsonModule: true });
  return edit === undefined ? [] : [edit];
}

function withEol(text: string, { eol }: TextStyle): string {
  return eol === "\n" ? text : text.replaceAll("\n", eol);
}
