/**
 * What tsconfig.json and jsconfig.json say about module resolution: `paths`, `baseUrl`, `extends`, `references`.
 *
 * Read here rather than by a library for three reasons: an `extends` that leads into dependencies which aren't
 * installed must not lose the file's own `paths`; a mistake needs a place in the file; and unsaved editor buffers
 * count.
 */
import { isRecord, parseObject, spanOf, strings, syntaxProblem } from "./json-file.ts";
import { dirname, isAbsolute, isInside, join } from "./paths.ts";
import type { Problem } from "./project.ts";

/** Looks at files for the tsconfig reader. */
export interface TsconfigHost {
  /** True when a settings file exists that belongs to the project or lies above it. */
  hasSetting(file: string): boolean;
  /** The text of any file. */
  read(file: string): string | undefined;
  /** The folder of a package of the workspace, by name. */
  workspaceFolder(from: string, name: string): string | undefined;
  report(problem: Problem): void;
}

interface Tsconfig {
  readonly file: string;
  /** Absolute. */
  readonly baseUrl?: string;
  readonly paths: readonly PathMapping[];
  /** Absolute paths of the referenced config files. */
  readonly references: readonly string[];
}

interface PathMapping {
  /** The pattern before and after its `*`; `suffix` is undefined for a pattern without one. */
  readonly prefix: string;
  readonly suffix?: string;
  /** Absolute, with at most one `*`. */
  readonly targets: readonly string[];
}

/** The part of a config that is inherited. `paths` are relative to `baseUrl`, else to the file that has them. */
interface Inherited {
  readonly baseUrl?: string;
  readonly paths?: Readonly<Record<string, unknown>>;
  readonly pathsFolder?: string;
}

/** In the order of preference. Workspaces of Nx keep the shared `paths` in the last one. */
const NAMES = ["tsconfig.json", "jsconfig.json", "tsconfig.base.json"] as const;

export class Tsconfigs {
  private readonly host: TsconfigHost;
  private readonly byFolder = new Map<string, string | undefined>();
  private readonly loaded = new Map<string, Tsconfig>();
  private readonly chains = new Map<string, readonly Tsconfig[]>();

  constructor(host: TsconfigHost) {
    this.host = host;
  }

  /**
   * Absolute paths, without certain extension, that a specifier may stand for in the files of a folder; most
   * specific first. Existence isn't checked.
   */
  candidates(folder: string, specifier: string): readonly string[] {
    const result: string[] = [];
    for (const config of this.configsFor(folder)) {
      const mapping = bestMapping(config.paths, specifier);
      if (mapping !== undefined) {
        const star = mapping.suffix === undefined ? "" : specifier.slice(mapping.prefix.length, specifier.length - mapping.suffix.length);
        for (const target of mapping.targets) result.push(join("/", target.replace("*", () => star)));
      }
      if (config.baseUrl !== undefined) result.push(join(config.baseUrl, specifier));
    }
    return result;
  }

  /** The config files that hold in a folder, nearest first. */
  filesFor(folder: string): readonly string[] {
    return this.configsFor(folder).map(({ file }) => file);
  }

  /** The nearest config, then those it references that lie in a folder above the asking one (`tsconfig.app.json`). */
  private configsFor(folder: string): readonly Tsconfig[] {
    const nearest = this.nearest(folder);
    if (nearest === undefined) return [];
    const known = this.chains.get(nearest);
    const chain = known ?? this.chain(nearest);
    if (known === undefined) this.chains.set(nearest, chain);
    return chain.length === 1 ? chain : chain.filter((config) => isInside(folder, dirname(config.file)));
  }

  private chain(file: string): readonly Tsconfig[] {
    const chain: Tsconfig[] = [];
    const add = (current: string): void => {
      if (chain.some((config) => config.file === current)) return;
      const config = this.load(current);
      chain.push(config);
      for (const reference of config.references) if (this.host.read(reference) !== undefined) add(reference);
    };
    add(file);
    return chain;
  }

  private nearest(folder: string): string | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const own = NAMES.map((name) => join(folder, name)).find((file) => this.host.hasSetting(file));
    const parent = dirname(folder);
    const found = own ?? (parent === folder ? undefined : this.nearest(parent));
    this.byFolder.set(folder, found);
    return found;
  }

  private load(file: string): Tsconfig {
    const known = this.loaded.get(file);
    if (known !== undefined) return known;
    const own = this.inherit(file, []);
    const folder = dirname(file);
    const base = own.baseUrl ?? own.pathsFolder ?? folder;
    const read = parseObject(this.host.read(file) ?? "");
    const config: Tsconfig = {
      file,
      ...(own.baseUrl === undefined ? {} : { baseUrl: withConfigFolder(own.baseUrl, folder) }),
      paths: Object.entries(own.paths ?? {}).map(([pattern, targets]) =>
        mapping(pattern, strings(targets).map((target) => resolveIn(base, target, folder))),
      ),
      references: Array.isArray(read.value["references"]) ? read.value["references"].flatMap((entry) => referenceFile(folder, entry)) : [],
    };
    this.loaded.set(file, config);
    return config;
  }

  /** The config's own settings over those it extends. `chain` holds the files that led here. */
  private inherit(file: string, chain: readonly string[]): Inherited {
    const text = this.host.read(file);
    if (text === undefined) return {};
    const { value, errors } = parseObject(text);
    const problem = syntaxProblem(file, errors, "Imports are resolved by what could be read of it.");
    if (problem !== undefined) this.host.report(problem);

    let result: Inherited = {};
    const parents = typeof value["extends"] === "string" ? [value["extends"]] : strings(value["extends"]);
    for (const parent of parents) {
      const target = this.extended(file, parent);
      if (target === undefined) continue;
      const span = spanOf(text, ["extends"]);
      if (target === file || chain.includes(target)) {
        this.host.report({
          file,
          message: `"extends": "${parent}" leads back to this file in a circle, so it is left out. Remove one of the links.`,
          ...(span === undefined ? {} : { span }),
        });
      } else if (this.host.read(target) === undefined) {
        this.host.report({
          file,
          message: `"extends": "${parent}" names a file that doesn't exist, so path aliases from there don't resolve. Correct the name, or generate the file first.`,
          ...(span === undefined ? {} : { span }),
        });
      } else {
        result = { ...result, ...this.inherit(target, [...chain, file]) };
      }
    }

    const options = isRecord(value["compilerOptions"]) ? value["compilerOptions"] : {};
    const folder = dirname(file);
    if (typeof options["baseUrl"] === "string") result = { ...result, baseUrl: resolveIn(folder, options["baseUrl"]) };
    if (isRecord(options["paths"])) result = { ...result, paths: options["paths"], pathsFolder: folder };
    return result;
  }

  /** The file an `extends` names; undefined for one of a package that isn't part of the workspace. */
  private extended(file: string, specifier: string): string | undefined {
    const folder = dirname(file);
    if (specifier.startsWith(".") || isAbsolute(specifier)) return this.withExtension(join(folder, specifier));
    const [, name, subpath] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
    const target = name === undefined ? undefined : this.host.workspaceFolder(file, name);
    if (target === undefined) return undefined;
    return this.withExtension(join(target, subpath === undefined ? "tsconfig.json" : `.${subpath}`));
  }

  private withExtension(file: string): string {
    return file.endsWith(".json") || this.host.read(file) !== undefined ? file : `${file}.json`;
  }
}

const CONFIG_FOLDER = "${configDir}";

function resolveIn(folder: string, path: string, configFolder?: string): string {
  if (path.startsWith(CONFIG_FOLDER)) return configFolder === undefined ? path : withConfigFolder(path, configFolder);
  return join(configFolder === undefined ? folder : withConfigFolder(folder, configFolder), path);
}

/** `${configDir}` is the folder of the config that inherits, not of the one that is inherited. */
function withConfigFolder(path: string, folder: string): string {
  return path.startsWith(CONFIG_FOLDER) ? join(folder, `.${path.slice(CONFIG_FOLDER.length)}`) : path;
}

function referenceFile(folder: string, entry: unknown): string[] {
  if (!isRecord(entry) || typeof entry["path"] !== "string") return [];
  const path = join(folder, entry["path"]);
  return [path.endsWith(".json") ? path : `${path}/tsconfig.json`];
}

function mapping(pattern: string, targets: readonly string[]): PathMapping {
  const star = pattern.indexOf("*");
  return star === -1 ? { prefix: pattern, targets } : { prefix: pattern.slice(0, star), suffix: pattern.slice(star + 1), targets };
}

/** An exact pattern first, then the one with the longest part before its `*`, as the compiler chooses. */
function bestMapping(mappings: readonly PathMapping[], specifier: string): PathMapping | undefined {
  let best: PathMapping | undefined;
  for (const candidate of mappings) {
    if (candidate.suffix === undefined) {
      if (candidate.prefix === specifier) return candidate;
    } else if (
      specifier.length >= candidate.prefix.length + candidate.suffix.length &&
      specifier.startsWith(candidate.prefix) &&
      specifier.endsWith(candidate.suffix) &&
      (best === undefined || candidate.prefix.length > best.prefix.length)
    ) {
      best = candidate;
    }
  }
  return best;
}
