/** What the configurations of a project say to the analysis. */
import type { NamePattern, ProgramOptions } from "../analysis/link/program.ts";
import type { OpenProject } from "../analysis/project/open-project.ts";
import { dirname, isAbsolute, join } from "../analysis/project/paths.ts";
import type { Project } from "../analysis/project/project.ts";
import { buildCatalogue, builtInCatalogue, type Catalogue } from "../analysis/sdk/catalogue.ts";
import { SpecifierIndex } from "../analysis/sdk/specifiers.ts";
import type { Config } from "./config/config.ts";
import type { LoadedConfig } from "./config/load.ts";

export interface ProgramSettings {
  /** The SDKs built in, and those of the configurations. */
  readonly catalogue: Catalogue;
  readonly programOptions: ProgramOptions;
}

/** What the configurations of all folders name, together: code of one package calls that of another. The project is told of their SDKs. */
export function programSettings(project: OpenProject, loaded: LoadedConfig, configs: readonly Config[]): ProgramSettings {
  const sdks = unique(configs.flatMap((config) => config.sdks));
  const described = new SpecifierIndex(sdks);
  project.setDescribed((module) => described.find(module).length > 0, sdks.length === 0 ? "" : JSON.stringify(sdks));
  return {
    catalogue: sdks.length === 0 ? builtInCatalogue() : buildCatalogue([...builtInCatalogue().descriptions, ...sdks]),
    programOptions: programOptionsOf(loaded, configs, project),
  };
}

function programOptionsOf(loaded: LoadedConfig, configs: readonly Config[], project: Project): ProgramOptions {
  const flags = unique(configs.flatMap((config) => config.flags));
  return {
    // A feature flag's no stops a call as a gate's does.
    gates: unique([...configs.flatMap((config) => config.gates), ...flags]),
    events: unique(configs.flatMap((config) => config.events)),
    flags,
    registryModules: unique(configs.flatMap((config) => registryModulesOf(config, project))),
    lookups: unique(configs.flatMap((config) => lookupsOf(config, project))),
    isTest: (file) => loaded.isTest(file),
    useOf: (file) => loaded.useOf(file),
  };
}

/** The file or specifier of a config's registry module; of a specifier that means a file of the project, both. */
export function registryModulesOf(config: Pick<Config, "registryModule" | "file">, project: Project): readonly string[] {
  const module = config.registryModule?.import;
  if (module === undefined) return [];
  if (module.kind === "file") return [module.file];
  const from = join(config.file === undefined ? project.root : dirname(config.file), "gaplint.ts");
  const resolution = project.resolve(from, module.specifier);
  return [module.specifier, ...(resolution.kind === "source" ? [resolution.file] : [])];
}

/** The function of a config's registry module that answers which model to call. */
function lookupsOf(config: Pick<Config, "registryModule" | "file">, project: Project): readonly NamePattern[] {
  const exportPattern = config.registryModule?.select;
  if (exportPattern === undefined) return [];
  return registryModulesOf(config, project).map((module) => (isAbsolute(module) ? { kind: "file", path: module.replace(/\.[^./]+$/, ""), exportPattern } : { kind: "package", specifier: module, exportPattern }));
}

/** Data without its repeats: a configuration and one that extends it say some things twice. */
function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
