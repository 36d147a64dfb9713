/** Finds and loads the configuration of a project: the nearest file for each folder, with what it extends. */
import type { FileSystem } from "../../analysis/project/file-system.ts";
import { describeCode } from "../../analysis/project/file-system.ts";
import { repositoryRoot } from "../../analysis/project/ignore-rules.ts";
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import { ancestors, dirname, isInside, join, normalizePath } from "../../analysis/project/paths.ts";
import type { Problem } from "../../analysis/project/project.ts";
import { realPathOf } from "../../analysis/project/project-files.ts";
import { spellings } from "../../analysis/project/source-index.ts";
import type { Config, EntryPointKind, FileConfig } from "./config.ts";
import { defaultConfig, ENTRY_POINT_KINDS } from "./config.ts";
import { matchGlobs } from "./globs.ts";
import { applyOverrides, mergeConfig } from "./merge.ts";
import { parseName } from "./names.ts";
import type { WrittenConfig } from "./read.ts";
import { readConfig } from "./read.ts";

export interface LoadConfigOptions {
  /** Absolute path of the folder to lint. */
  readonly root: string;
  /** Absolute path of a config file that counts for all files, in place of the nearest ones. */
  readonly configFile?: string;
  /** Texts of open buffers by absolute path. */
  readonly overlay?: ReadonlyMap<string, string>;
  readonly fileSystem?: FileSystem | undefined;
}

/** A configuration file as it is written. */
export interface WrittenFile {
  /** Absolute path. */
  readonly file: string;
  readonly written: WrittenConfig;
}

export interface LoadedConfig {
  /** The configuration of the root. */
  readonly config: Config;
  /** Absolute path of the root's config file; undefined where the defaults hold. */
  readonly file: string | undefined;
  /** What is wrong with the files read so far. */
  readonly problems: readonly Problem[];
  /** True when a config file is broken: linting on would answer another question than the one that was asked. */
  readonly failed: boolean;
  /** The files read so far, those that others extend among them. */
  readonly written: readonly WrittenFile[];
  /** The configuration that holds for a file (absolute path): the nearest one, its overrides applied. */
  configFor(file: string): FileConfig;
  /** True when the file's configuration wants it linted, by `include` and `exclude`. */
  isIncluded(file: string): boolean;
  /** True when the file is a test, an evaluation, an example or a script, by `tests`. */
  isTest(file: string): boolean;
  /** What the code of a file is for, by `entryPoints`. */
  useOf(file: string): EntryPointKind | undefined;
  /** The configurations that hold for some of these files, the root's first. Their gates, events and SDKs add up. */
  configsOf(files: readonly string[]): readonly Config[];
}

/** Loads the configuration of a folder. Never throws: what is wrong is in `problems`. */
export function loadConfig(options: LoadConfigOptions): LoadedConfig {
  return new NearestConfigs(options);
}

/** A configuration with the tests of its globs, made once. */
interface Ready {
  readonly config: Config;
  readonly isIncluded: (file: string) => boolean;
  readonly isTest: (file: string) => boolean;
  readonly uses: readonly { readonly kind: EntryPointKind; readonly matches: (file: string) => boolean }[];
  readonly forFile: Map<string, FileConfig>;
}

class NearestConfigs implements LoadedConfig {
  readonly config: Config;
  readonly file: string | undefined;
  private readonly root: string;
  private readonly fixed: boolean;
  private readonly fileSystem: FileSystem;
  private readonly overlay: ReadonlyMap<string, string>;
  private readonly found = new Map<string, Problem>();
  private readonly writtenFiles = new Map<string, WrittenFile>();
  private readonly loaded = new Map<string, Config>();
  private readonly byFolder = new Map<string, Ready>();
  private readonly ready = new Map<Config, Ready>();

  constructor(options: LoadConfigOptions) {
    this.fileSystem = options.fileSystem ?? nodeFileSystem;
    this.root = realPathOf(this.fileSystem, options.root);
    this.overlay = new Map([...(options.overlay ?? [])].map(([file, text]) => [realPathOf(this.fileSystem, file), text]));
    this.fixed = options.configFile !== undefined;
    this.file = options.configFile === undefined ? this.search() : normalizePath(options.configFile);
    this.config = this.file === undefined ? defaultConfig(this.root) : this.load(this.file);
  }

  get problems(): readonly Problem[] {
    return [...this.found.values()];
  }

  get written(): readonly WrittenFile[] {
    return [...this.writtenFiles.values()];
  }

  get failed(): boolean {
    return this.found.size > 0;
  }

  configFor(file: string): FileConfig {
    const ready = this.nearest(dirname(file));
    let result = ready.forFile.get(file);
    if (result === undefined) ready.forFile.set(file, (result = applyOverrides(ready.config, file)));
    return result;
  }

  isIncluded(file: string): boolean {
    return this.nearest(dirname(file)).isIncluded(file);
  }

  isTest(file: string): boolean {
    return this.nearest(dirname(file)).isTest(file);
  }

  useOf(file: string): EntryPointKind | undefined {
    return this.nearest(dirname(file)).uses.find(({ matches }) => matches(file))?.kind;
  }

  configsOf(files: readonly string[]): readonly Config[] {
    return [...new Set([this.config, ...files.map((file) => this.nearest(dirname(file)).config)])];
  }

  private nearest(folder: string): Ready {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const outside = this.fixed || folder === this.root || parent === folder || !isInside(folder, this.root);
    const own = outside ? undefined : this.configIn(folder);
    const result = own !== undefined ? this.prepare(this.load(own)) : outside ? this.prepare(this.config) : this.nearest(parent);
    this.byFolder.set(folder, result);
    return result;
  }

  private prepare(config: Config): Ready {
    let ready = this.ready.get(config);
    if (ready === undefined) {
      const included = config.include === undefined ? () => true : matchGlobs(config.include);
      const excluded = matchGlobs(config.exclude);
      ready = {
        config,
        isIncluded: (file) => included(file) && !excluded(file),
        isTest: matchGlobs(config.tests),
        uses: ENTRY_POINT_KINDS.map((kind) => ({ kind, matches: matchGlobs(config.entryPoints[kind] ?? []) })),
        forFile: new Map(),
      };
      this.ready.set(config, ready);
    }
    return ready;
  }

  /** The config file nearest to the root, upwards to the top of its repository. */
  private search(): string | undefined {
    const top = repositoryRoot(this.fileSystem, this.root);
    for (const folder of ancestors(this.root)) {
      const file = this.configIn(folder);
      if (file !== undefined) return file;
      if (folder === top) return undefined;
    }
    return undefined;
  }

  private configIn(folder: string): string | undefined {
    const own = join(folder, "gaplint.json");
    if (this.exists(own)) return own;
    const manifest = join(folder, "package.json");
    // Most folders have none, and a read that fails takes several times as long as a look.
    const text = this.exists(manifest) ? this.text(manifest) : undefined;
    // Most package.json files have no such key; only those that may are parsed.
    return text?.includes('"gaplint"') === true && readConfig(manifest, text) !== undefined ? manifest : undefined;
  }

  private text(file: string): string | undefined {
    const open = this.overlay.get(file);
    if (open !== undefined) return open;
    const read = this.fileSystem.readText(file);
    return read.kind === "text" ? read.text : undefined;
  }

  private load(file: string): Config {
    let config = this.loaded.get(file);
    if (config === undefined) {
      config = { ...this.over(defaultConfig(dirname(file)), file, []), file };
      this.loaded.set(file, config);
    }
    return config;
  }

  /**
   * What a file says over a configuration it starts from.
   *
   * @param chain the files whose `extends` led here
   */
  private over(base: Config, file: string, chain: readonly string[]): Config {
    const written = this.read(file);
    if (written === undefined) return base;
    for (const problem of written.problems) this.report(problem);
    this.writtenFiles.set(file, { file, written });
    const config = mergeConfig(this.extended(base, file, written, chain), written.value, dirname(file));
    return this.checkPaths(config, file, written);
  }

  private read(file: string): WrittenConfig | undefined {
    const open = this.overlay.get(file);
    const read = open === undefined ? this.fileSystem.readText(file) : ({ kind: "text", text: open } as const);
    switch (read.kind) {
      case "text": {
        const written = readConfig(file, read.text);
        if (written === undefined) this.report({ file, message: 'This package.json has no "gaplint" key to read a configuration from.' });
        return written;
      }
      case "missing":
        this.report({ file, message: "This config file doesn't exist. Correct the path, or write one with `gaplint init`." });
        return undefined;
      case "unreadable":
        this.report({ file, message: `This config file can't be read: ${describeCode(read.code)}.` });
        return undefined;
      case "too-large":
      case "binary":
      case "utf-16":
      case "not-utf-8":
        this.report({ file, message: "This config file can't be read: it isn't JSON text in UTF-8. Save it as UTF-8." });
        return undefined;
    }
  }

  private extended(base: Config, file: string, written: WrittenConfig, chain: readonly string[]): Config {
    const value = written.value["extends"];
    const parents: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    let result = base;
    for (const [index, parent] of parents.entries()) {
      if (typeof parent !== "string") continue;
      const target = join(dirname(file), parent);
      const span = written.span(Array.isArray(value) ? ["extends", index] : ["extends"]);
      const at = span === undefined ? {} : { span };
      if (target === file || chain.includes(target)) {
        const way = [...chain.slice(chain.indexOf(target) === -1 ? chain.length : chain.indexOf(target)), file, target];
        this.report({ file, message: `"extends" goes round in a circle: ${way.map((step) => relative(step, this.root)).join(" → ")}. Remove one of the links.`, ...at });
      } else if (!this.exists(target)) {
        this.report({ file, message: `"extends" names ${parent}, which doesn't exist. Correct the path; it is relative to this file.`, ...at });
      } else {
        result = this.over(result, target, [...chain, file]);
      }
    }
    return result;
  }

  /** Reports names of files that aren't there: they would silently change what is found. */
  private checkPaths(config: Config, file: string, written: WrittenConfig): Config {
    const missing = (path: readonly (string | number)[], name: string): void => {
      const span = written.span(path);
      this.report({
        file,
        message: `"${path[0] ?? ""}" names ${name}, which doesn't exist. Correct the path; it is relative to this file.`,
        ...(span === undefined ? {} : { span }),
      });
    };
    const { registry } = written.value;
    if (typeof registry === "string" && config.registry !== undefined && !this.exists(config.registry)) missing(["registry"], registry);
    for (const key of ["gates", "events", "flags"] as const) {
      const value = written.value[key];
      const names: readonly unknown[] = Array.isArray(value) ? value : [];
      for (const [index, name] of names.entries()) {
        if (typeof name !== "string") continue;
        const pattern = parseName(name, dirname(file));
        if (pattern.kind === "file" && this.source(pattern.path) === undefined) missing([key, index], name.slice(0, name.indexOf("#")));
      }
    }
    const module = config.registryModule;
    if (written.value["registryModule"] === undefined || module?.import.kind !== "file") return config;
    const source = this.source(module.import.file);
    if (source !== undefined) return { ...config, registryModule: { ...module, import: { kind: "file", file: source } } };
    missing(["registryModule"], relative(module.import.file, dirname(file)));
    return config;
  }

  /** The source that a path names, with or without its extension. */
  private source(path: string): string | undefined {
    return [path, ...spellings(path)].find((candidate) => this.exists(candidate));
  }

  private exists(file: string): boolean {
    return this.overlay.has(file) || this.fileSystem.kind(file) === "file";
  }

  private report(problem: Problem): void {
    this.found.set(`${problem.file}\n${problem.span?.[0] ?? ""}\n${problem.message}`, problem);
  }
}

function relative(file: string, root: string): string {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}
