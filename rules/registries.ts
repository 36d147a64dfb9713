/** Which capability registry holds for a file: the nearest one, as with configurations. */
import { dirname, isInside, join } from "../analysis/project/paths.ts";
import type { Problem } from "../analysis/project/project.ts";
import { lintRegistry } from "../registry/lint.ts";
import { loadRegistry } from "../registry/load.ts";
import type { Registry, RegistryProblem } from "../registry/types.ts";
import type { LoadedConfig } from "./config/load.ts";

/** The name that is looked for where no config names a registry. */
export const REGISTRY_NAME = "capability-registry.json";

export interface RegistriesOptions {
  /** Absolute path of the folder to lint. */
  readonly root: string;
  /** Absolute path of the one registry that holds for all files, whatever the configs say. */
  readonly registryFile?: string;
  /** The date clearance is judged on, YYYY-MM-DD. */
  readonly now: string;
  readonly config: Pick<LoadedConfig, "config" | "configFor">;
  readonly text: (file: string) => string | undefined;
}

/** A registry with what is wrong in its file. */
export interface ReadRegistry {
  readonly registry: Registry;
  readonly found: readonly RegistryProblem[];
}

export interface Registries {
  /**
   * The registry that holds for a file (absolute path). From the file's folder up to the root, the first folder counts
   * whose config names a registry or that holds a `capability-registry.json`; without any, the bundled one.
   */
  of(file: string): Registry;
  /** The registries of the project's own that hold for some of these files, the root's first. */
  all(files: readonly string[]): readonly ReadRegistry[];
  /** Registries that are named and can't be read, and what keeps the others from being read. For the files asked about so far. */
  readonly problems: readonly Problem[];
}

/** Nothing is read before a file is asked about. Never throws. */
export function openRegistries(options: RegistriesOptions): Registries {
  return new NearestRegistries(options);
}

class NearestRegistries implements Registries {
  readonly #options: RegistriesOptions;
  readonly #byFolder = new Map<string, ReadRegistry>();
  readonly #byFile = new Map<string, ReadRegistry>();
  readonly #problems = new Map<string, readonly Problem[]>();
  #bundled: ReadRegistry | undefined;

  constructor(options: RegistriesOptions) {
    this.#options = options;
  }

  of(file: string): Registry {
    return this.#in(dirname(file)).registry;
  }

  all(files: readonly string[]): readonly ReadRegistry[] {
    const read = [this.#in(this.#options.root), ...files.map((file) => this.#in(dirname(file)))];
    return [...new Set(read)].filter(({ registry }) => registry.file !== undefined);
  }

  get problems(): readonly Problem[] {
    return [...this.#problems.values()].flat();
  }

  #in(folder: string): ReadRegistry {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const { root } = this.#options;
    const found = this.#own(folder) ?? (folder !== root && isInside(folder, root) ? this.#in(dirname(folder)) : this.#top());
    this.#byFolder.set(folder, found);
    return found;
  }

  /** The registry that a folder itself brings. */
  #own(folder: string): ReadRegistry | undefined {
    const { registryFile, config, root } = this.#options;
    if (registryFile !== undefined || (folder !== root && !isInside(folder, root))) return undefined;
    const usual = join(folder, REGISTRY_NAME);
    const nearest = folder === root ? config.config : config.configFor(usual);
    const isHere = folder === root || (nearest.file !== undefined && dirname(nearest.file) === folder);
    if (isHere && nearest.registry !== undefined) return this.#read(nearest.registry, true);
    return this.#options.text(usual) === undefined ? undefined : this.#read(usual, false);
  }

  /** What holds where no folder brings a registry, and above the root. */
  #top(): ReadRegistry {
    const { registryFile, root } = this.#options;
    if (registryFile !== undefined) return this.#read(registryFile, true);
    return this.#own(root) ?? this.#alone();
  }

  #read(file: string, isNamed: boolean): ReadRegistry {
    let read = this.#byFile.get(file);
    if (read !== undefined) return read;
    const text = this.#options.text(file);
    if (text === undefined) {
      if (isNamed) this.#problems.set(file, [{ file, message: "The registry file can't be read, so the bundled catalogue served instead. Check the path in `registry` or `--registry`." }]);
      read = this.#alone();
    } else {
      const found = lintRegistry(text, file, this.#options.now);
      const unreadable = found.filter((problem) => problem.kind === "syntax" || problem.kind === "schema");
      this.#problems.set(file, unreadable.map((problem): Problem => ({ file, message: problem.message, span: problem.span, severity: problem.severity })));
      read = { registry: loadRegistry({ text, file }).registry, found };
    }
    this.#byFile.set(file, read);
    return read;
  }

  #alone(): ReadRegistry {
    return (this.#bundled ??= { registry: loadRegistry(undefined).registry, found: [] });
  }
}
