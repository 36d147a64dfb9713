/** What `gaplint init` writes into a package: the registry, the registry module, and the config that names them. */
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { createProgram } from "../../analysis/link/create-program.ts";
import { isRecord, parseObject } from "../../analysis/project/json-file.ts";
import { openProject, type OpenProject } from "../../analysis/project/open-project.ts";
import { basename, dirname, isInside, join } from "../../analysis/project/paths.ts";
import type { Problem } from "../../analysis/project/project.ts";
import { loadRegistry } from "../../registry/load.ts";
import { starterModels } from "../../registry/scaffold/scaffold.ts";
import type { Standing } from "../../registry/types.ts";
import type { Config, RegistryModule } from "../config/config.ts";
import { loadConfig, type LoadedConfig } from "../config/load.ts";
import type { Edit } from "../finding.ts";
import { applyEdits } from "../fixes/apply.ts";
import { compilerSettings } from "../fixes/compiler-settings.ts";
import type { FixedFile } from "../fixes/fix-all.ts";
import { insertProperties } from "../fixes/json-insert.ts";
import { moduleText, newFileText, newModuleEdits, newModulePath, newRegistryEdits, registryEdits, type RegistryFacts } from "../fixes/new-registry.ts";
import { registryFunction } from "../fixes/registry-module.ts";
import { relativePath } from "../fixes/specifiers.ts";
import { treeOf } from "../fixes/syntax.ts";
import { styleOf, type TextStyle } from "../fixes/text-style.ts";
import { unlistedProviders } from "../hardcoded-model/unlisted-providers.ts";
import { deployments } from "../hardcoded-model/deployments.ts";
import { modelOrigins } from "../hardcoded-model/origins.ts";
import { ownTiers } from "../hardcoded-model/own-tier.ts";
import { programSettings } from "../program-settings.ts";
import { openRegistries, REGISTRY_NAME } from "../registries.ts";
import { inferRouter, type RouterProposal } from "./router.ts";

export interface InitOptions {
  /** Absolute real path of the package's folder. */
  readonly root: string;
  /** The date clearance is judged on, YYYY-MM-DD. */
  readonly now: string;
  /** Replace a registry and a module that are there. */
  readonly force: boolean;
  /** The router is the registry module: no module is written. */
  readonly router?: RouterProposal;
}

export interface InitPlan {
  readonly root: string;
  /** Files to write, sorted by path; empty where everything is there already. */
  readonly files: readonly FixedFile[];
  /** Absolute paths of the three parts, written now or there before. */
  readonly registry: string;
  readonly module: string;
  readonly config: string;
  readonly modelCalls: number;
  readonly models: readonly PlannedModel[];
  /** Tiers of the registry as it will be that have one model to call, or none. */
  readonly alone: readonly LoneTier[];
  /** A router of the project's own that could serve in place of the written module. */
  readonly proposal: RouterProposal | undefined;
}

/** A model of the registry as it will be. */
export interface PlannedModel {
  readonly id: string;
  readonly tier: string | undefined;
  readonly standing: Standing;
  /** Places in the code that name it; 0 for a model added so that its tier can be served. */
  readonly uses: number;
}

/** A tier in whose chain nothing stands behind a model. */
export interface LoneTier {
  readonly tier: string;
  /** Undefined where not even one may be called. */
  readonly model: string | undefined;
}

/** Why there is no plan. */
export interface InitRefusal {
  readonly problems: readonly Problem[];
}

/**
 * The packages to set up below a folder (absolute real path): those whose code calls models, each with a registry of its
 * own; the folder itself where it is one package, or nothing calls a model.
 */
export function packagesToInit(root: string): readonly string[] {
  const loaded = loadConfig({ root });
  const project = openProject({ root });
  const configs = loaded.configsOf(project.files);
  const program = openProgram(project, loaded, configs);
  const folders = program.capabilityCalls().map(({ place }) => {
    const manifest = project.packageJson(place.file)?.file;
    return manifest === undefined || !isInside(manifest, root) ? root : dirname(manifest);
  });
  const found = [...new Set(folders)].sort();
  return found.length === 0 ? [root] : found;
}

function openProgram(project: OpenProject, loaded: LoadedConfig, configs: readonly Config[]): Program {
  const { catalogue, programOptions } = programSettings(project, loaded, configs);
  return createProgram(project, catalogue, programOptions);
}

/** What would be written; nothing is. Never throws for what is in the project. */
export function planInit(options: InitOptions): InitPlan | InitRefusal {
  const { root, now, force } = options;
  const loaded = loadConfig({ root });
  const project = openProject({ root });
  const configs = loaded.configsOf(project.files);
  if (loaded.failed) return { problems: loaded.problems };
  const program = openProgram(project, loaded, configs);
  const registries = openRegistries({ root, now, config: loaded, text: (file) => project.text(file) });
  const registry = registries.of(join(root, REGISTRY_NAME));
  const broken = registries.problems.filter(({ severity }) => severity !== "warning");
  if (broken.length > 0 && !force) return { problems: broken };

  const calls = program.capabilityCalls();
  const registryFiles = new Set(registry.file === undefined ? [] : [registry.file]);
  const origins = modelOrigins(program, (each) => registries.of(each), registryFiles);
  const known = { ownTiers: ownTiers(origins), unlisted: unlistedProviders(origins, (each) => registries.of(each)), deployments: deployments(origins) };
  const ids = [...new Set(origins.map(({ id }) => id))];
  const near = typicalFile(calls, program) ?? join(root, "index.ts");
  const facts: RegistryFacts = { registry, now, configFile: loaded.file, models: ids, ...known };
  const parts = partsOf(program, loaded, facts, ids, near, options);
  if ("problems" in parts) return parts;
  const { edits, registryFile, moduleFile } = parts;
  const configuration = configEdits(program, loaded, root, registryFile, moduleFile, options.router);
  const texts = applyEdits([...edits, ...configuration.edits], (file) => project.text(file));
  const starters = starterModels(ids, registry, now, known);
  const uses = (id: string): number => origins.filter((origin) => origin.id === id).length;
  return {
    root,
    files: [...texts].map(([file, after]) => ({ file, before: project.text(file), after })).sort((a, b) => (a.file < b.file ? -1 : 1)),
    registry: registryFile,
    module: moduleFile,
    config: configuration.file,
    modelCalls: calls.length,
    alone: loneTiers(texts.get(registryFile) ?? project.text(registryFile) ?? "", registryFile, now),
    models: starters.map(({ id, tier }) => ({ id, tier, standing: registry.standing(id, now), uses: uses(id) })),
    proposal: options.router === undefined && configuration.hadModule === false ? inferRouter(program, origins) : undefined,
  };
}

/** The tiers of a registry file's models that a denial of one model leaves with none. */
function loneTiers(text: string, file: string, now: string): readonly LoneTier[] {
  const { registry } = loadRegistry({ text, file });
  const own = [...registry.models.values()].filter(({ origin }) => origin === "project");
  const tiers = [...new Set(own.flatMap(({ tier }) => tier ?? []))];
  return tiers.flatMap((tier): readonly LoneTier[] => {
    const [first, ...others] = registry.chain(tier, now).filter(({ origin }) => origin === "project");
    return others.length > 0 ? [] : [{ tier, model: first?.id }];
  });
}

/**
 * The file that the module's place and language go by: one that calls models, in the way most of those that do are
 * written.
 */
function typicalFile(calls: readonly CapabilityCall[], program: Program): string | undefined {
  const generating = calls.filter(({ kind }) => kind === "generate");
  const files = (generating.length > 0 ? generating : calls).map(({ place }) => place.file);
  const candidates = files.length > 0 ? files : program.project.files.filter((file) => !program.options.isTest(file));
  const groups = new Map<string, string[]>();
  for (const file of candidates) {
    const [top = ""] = file.slice(program.project.root.length + 1).split("/");
    const group = `${/\.[cm]?tsx?$/.test(file)} ${top}`;
    groups.set(group, [...(groups.get(group) ?? []), file]);
  }
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
  return largest?.[0];
}

interface Parts {
  readonly edits: readonly Edit[];
  readonly registryFile: string;
  readonly moduleFile: string;
}

/** The edits of registry and module. What is there stays, and gets the models it lacks, unless it is to be replaced. */
function partsOf(program: Program, loaded: LoadedConfig, facts: RegistryFacts, ids: readonly string[], near: string, { root, force, router }: InitOptions): Parts | InitRefusal {
  const { project } = program;
  const tree = treeOf(program, near);
  const style: TextStyle = tree === undefined ? { quote: '"', semicolon: true, eol: "\n", indent: "  " } : styleOf(tree);
  const configured = router === undefined ? loaded.config.registryModule : undefined;
  const select = router === undefined ? registryFunction(program, configured, "select", near) : undefined;
  const existing = router?.file ?? (select?.module.kind === "file" ? select.module.file : undefined) ?? nameOf(configured);
  const { file } = facts.registry;
  if (existing === undefined) {
    // A registry that is to be replaced is as good as none, so that the module is written beside a new one.
    const moduleFile = newModulePath(program, near);
    const created = newModuleEdits(program, moduleFile, facts, style);
    if (created === undefined) {
      return { problems: [{ file: file ?? root, message: "The registry lies outside the compiler's rootDir, so no module inside it can import it. Move the registry into the sources, and name it as `registry` in gaplint.json." }] };
    }
    const parts = created.filter((edit) => basename(edit.file) !== "gaplint.json" && edit.file !== facts.configFile);
    const edits = [...parts, ...(file === undefined ? [] : registryEdits(program, ids, facts))];
    const registryFile = file ?? edits.find((edit) => edit.create === true && edit.file.endsWith(".json"))?.file ?? join(root, REGISTRY_NAME);
    return { edits: force ? replacingRegistry(program, edits, facts) : edits, registryFile, moduleFile };
  }
  const registryFile = file ?? join(root, REGISTRY_NAME);
  const listed = file === undefined ? newRegistryEdits(program, registryFile, facts, style) : registryEdits(program, ids, facts);
  const before = router === undefined && force ? project.text(existing) : undefined;
  const rewritten: readonly Edit[] = before === undefined ? [] : [{ file: existing, span: [0, before.length], text: moduleText(program, existing, registryFile, compilerSettings(program, dirname(existing)), style) }];
  return { edits: [...(force ? replacingRegistry(program, listed, facts) : listed), ...rewritten], registryFile, moduleFile: existing };
}

/** The file, or the specifier, of a module that the config names. */
function nameOf(module: RegistryModule | undefined): string | undefined {
  return module?.import.kind === "file" ? module.import.file : module?.import.specifier;
}

/** The whole registry anew in place of what would be added to it. */
function replacingRegistry(program: Program, edits: readonly Edit[], facts: RegistryFacts): readonly Edit[] {
  const { file } = facts.registry;
  const before = file === undefined ? undefined : program.project.text(file);
  if (file === undefined || before === undefined) return edits;
  const text = newFileText(facts);
  return [...edits.filter((edit) => edit.file !== file), { file, span: [0, before.length], text }];
}

interface ConfigPart {
  readonly file: string;
  readonly edits: readonly Edit[];
  /** Whether the config names a registry module already. */
  readonly hadModule: boolean;
}

/** The keys that name registry and module. Those that the config has stay as they are. */
function configEdits(program: Program, loaded: LoadedConfig, root: string, registryFile: string, moduleFile: string, router: RouterProposal | undefined): ConfigPart {
  const pathOf = (file: string): string => relativePath(root, file).replace(/^\.\//, "");
  const module = router === undefined ? pathOf(moduleFile) : { import: `./${pathOf(moduleFile)}`, ...(router.select === undefined ? {} : { select: router.select }) };
  const wanted = { registry: pathOf(registryFile), registryModule: module };
  const isOwn = loaded.file !== undefined && dirname(loaded.file) === root;
  const file = isOwn && loaded.file !== undefined ? loaded.file : join(root, "gaplint.json");
  const text = isOwn ? program.project.text(file) : undefined;
  if (text === undefined) {
    // A config further up holds here, too; this one would hide it.
    const inherited = loaded.file === undefined || basename(loaded.file) !== "gaplint.json" ? {} : { extends: relativePath(root, loaded.file) };
    return { file, edits: [{ file, span: [0, 0], text: `${JSON.stringify({ ...inherited, ...wanted }, undefined, 2)}\n`, create: true }], hadModule: false };
  }
  const within = basename(file) === "package.json" ? ["gaplint"] : [];
  const value = parseObject(text).value;
  const config = within.length === 0 ? value : value["gaplint"];
  const present = isRecord(config) ? config : {};
  const missing = Object.fromEntries(Object.entries(wanted).filter(([key]) => !(key in present)));
  const edit = insertProperties(file, text, within, missing);
  return { file, edits: edit === undefined ? [] : [edit], hadModule: "registryModule" in present };
}

