/** What an import specifier means in a file: a source, a JSON file, a package, or nothing. */
import { DeclarationIndex, declarationSpellings } from "./declaration-index.ts";
import { entryCandidates, importsCandidates, withSources } from "./entry-points.ts";
import { ImportMaps } from "./import-map.ts";
import { dependencyRange, PackageJsons } from "./package-json.ts";
import { ancestors, dirname, isAbsolute, isInside, join } from "./paths.ts";
import type { Problem, Resolution } from "./project.ts";
import type { ProjectFiles } from "./project-files.ts";
import { repositoryRoot } from "./ignore-rules.ts";
import { SourceIndex, spellings } from "./source-index.ts";
import { packageSpecifier } from "./specifier.ts";
import { Tsconfigs } from "./tsconfig.ts";
import { Workspaces } from "./workspaces.ts";

const NONE: Resolution = { kind: "none" };
const LOCAL_RANGE = /^(?:file|link|portal):(.+)$/;
/** In a path within the repository: `lib` may hold sources as well, the others are never looked into. */
const OUTPUT_FOLDER = /\/(?:dist|build|out|lib)(?:\/|$)/;
const NEVER_SOURCES = /\/(?:dist|build|out)(?:\/|$)/;
const ALIAS_RANGE = /^npm:((?:@[^/@]+\/)?[^/@]+)/;

/** Aliases of frameworks, which no package can be called. */
const CONVENTIONS = [
  { prefix: "$lib/", folders: ["src/lib"] },
  { prefix: "~~/", folders: ["."] },
  { prefix: "@@/", folders: ["."] },
  { prefix: "~/", folders: ["src", "app", "."] },
  { prefix: "@/", folders: ["src", "app", "."] },
] as const;

/** Resolves specifiers over one state of the project's files; every answer is kept. */
export class Resolver {
  readonly packages: PackageJsons;
  private readonly files: ProjectFiles;
  private readonly index: SourceIndex;
  private readonly declarations: DeclarationIndex;
  private readonly workspaces: Workspaces;
  private readonly tsconfigs: Tsconfigs;
  private readonly importMaps: ImportMaps;
  /** Of relative specifiers. */
  private readonly byFolder = new Map<string, Map<string, Resolution>>();
  private readonly bySettings = new Map<string, Map<string, Resolution>>();
  private readonly sharedByFolder = new Map<string, Map<string, Resolution>>();
  private readonly probed = new Map<string, Resolution | undefined>();
  private readonly declared = new Map<string, Resolution | undefined>();
  private readonly entries = new Map<string, Resolution | undefined>();
  private readonly found = new Map<string, Problem>();
  /** The part of the disk in which imports may lead out of the root. */
  private readonly reach: string;

  constructor(files: ProjectFiles) {
    this.files = files;
    this.index = new SourceIndex(new Set(files.sources));
    this.declarations = new DeclarationIndex(files.declarations, (stem) => this.index.hasStem(stem));
    this.reach = repositoryRoot(files.fileSystem, files.root) ?? files.root;
    const report = (problem: Problem): void => {
      this.found.set(`${problem.file}\n${problem.message}`, problem);
    };
    const readSetting = (file: string): string | undefined => (files.hasSetting(file) ? files.text(file) : undefined);
    this.packages = new PackageJsons(readSetting, report);
    this.importMaps = new ImportMaps(readSetting);
    this.workspaces = new Workspaces({
      root: files.root,
      settings: files.settings,
      fileSystem: files.fileSystem,
      packages: this.packages,
      read: (file) => files.text(file),
    });
    this.tsconfigs = new Tsconfigs({
      hasSetting: (file) => files.hasSetting(file),
      read: (file) => files.text(file),
      workspaceFolder: (from, name) => this.workspaces.find(from, name),
      report,
    });
  }

  get problems(): readonly Problem[] {
    return [...this.found.values()];
  }

  /** The answer depends on the importing file's folder alone, and mostly on the settings that hold there. */
  resolve(from: string, specifier: string): Resolution {
    const folder = dirname(from);
    const known = specifier.startsWith(".") ? answersIn(this.byFolder, folder) : this.sharedAnswers(folder);
    let resolution = known.get(specifier);
    if (resolution === undefined) {
      resolution = this.find(from, folder, specifier);
      known.set(specifier, resolution);
    }
    return resolution;
  }

  /** The answers for names that mean the same in all folders with the same settings. */
  private sharedAnswers(folder: string): Map<string, Resolution> {
    let answers = this.sharedByFolder.get(folder);
    if (answers === undefined) {
      // Most folders bring no settings of their own.
      answers = this.files.bringsSettings(folder) ? this.answersUnderSettings(folder) : this.sharedAnswers(dirname(folder));
      this.sharedByFolder.set(folder, answers);
    }
    return answers;
  }

  private answersUnderSettings(folder: string): Map<string, Resolution> {
    const file = `${folder}/package.json`;
    const settings = [...this.tsconfigs.filesFor(folder), this.packages.nearest(file)?.file, this.importMaps.folderFor(folder), ...this.workspaces.around(file)];
    return answersIn(this.bySettings, settings.join("\n"));
  }

  private find(from: string, folder: string, written: string): Resolution {
    const query = written.indexOf("?");
    const specifier = query === -1 || written.includes(":") ? written : written.slice(0, query);
    if (specifier === "") return NONE;
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return this.firstOf([join(folder, specifier)]) ?? NONE;
    if (isAbsolute(specifier)) return this.firstOf(this.absolute(from, specifier)) ?? NONE;

    const mappings = this.standsForPackage(from, specifier) ? [] : this.tsconfigs.candidates(folder, specifier);
    const source = this.firstSource(mappings);
    if (source !== undefined) return source;
    if (specifier.startsWith("#")) return this.packageImport(from, folder, specifier);
    const mapped = this.importMaps.target(folder, specifier);
    if (mapped !== undefined && mapped !== specifier) {
      return isAbsolute(mapped) ? this.firstOf([mapped]) ?? NONE : this.bare(from, mapped);
    }
    const conventional = this.conventional(from, specifier);
    const found = this.firstSource(conventional) ?? this.bare(from, specifier);
    if (found.kind === "source" || found.kind === "json" || (found.kind === "package" && this.mayBeInstalled(from, found.name))) return found;
    return this.firstDeclaration([...mappings, ...conventional]) ?? found;
  }

  /** Whether a package.json above a file asks for a package, or none says what there is. What is mapped to types then runs as that package. */
  private mayBeInstalled(from: string, name: string): boolean {
    if (this.packages.nearest(from) === undefined) return true;
    return ancestors(dirname(from)).some((folder) => this.packages.in(folder)?.dependencies.has(name) === true);
  }

  /**
   * Whether a specifier names a package of the registry that the importer depends on. A path of tsconfig for it is a
   * stand-in, for tests or for types: what runs is the package.
   */
  private standsForPackage(from: string, specifier: string): boolean {
    const name = packageSpecifier(specifier)?.name;
    const importer = name === undefined ? undefined : this.packages.nearest(from);
    if (name === undefined || importer === undefined) return false;
    const range = dependencyRange(importer, name) ?? dependencyRange(importer, `@types/${name.replace(/^@/, "").replace("/", "__")}`);
    return range !== undefined && !/^(?:workspace|file|link|portal):/.test(range) && this.workspaces.find(from, name) === undefined;
  }

  /** `$lib/x`, `~/x`, `@/x`: frameworks write the tsconfig that maps them when the project is set up, so it is not in the repository. */
  private conventional(from: string, specifier: string): readonly string[] {
    const alias = CONVENTIONS.find(({ prefix }) => specifier.startsWith(prefix));
    const pkg = alias === undefined ? undefined : this.packages.nearest(from);
    if (alias === undefined || pkg === undefined) return [];
    return alias.folders.map((folder) => join(dirname(pkg.file), `${folder}/${specifier.slice(alias.prefix.length)}`));
  }

  /** Servers for development serve a package's folder as `/`. */
  private absolute(from: string, specifier: string): readonly string[] {
    const pkg = this.packages.nearest(from);
    return pkg === undefined ? [specifier] : [specifier, join(dirname(pkg.file), `.${specifier}`)];
  }

  private bare(from: string, specifier: string): Resolution {
    const parsed = packageSpecifier(specifier);
    if (parsed === undefined) return NONE;
    const { name } = parsed;
    const subpath = parsed.specifier.slice(name.length);
    const importer = this.packages.nearest(from);
    if (importer !== undefined && importer.name === name && importer.exports !== undefined) {
      const own = this.entry(dirname(importer.file), subpath);
      if (own !== undefined) return own;
    }
    const range = importer === undefined ? undefined : dependencyRange(importer, name);
    const path = range === undefined ? undefined : LOCAL_RANGE.exec(range)?.[1];
    const local = path === undefined || importer === undefined ? this.workspaces.find(from, name) : join(dirname(importer.file), path);
    if (local !== undefined) {
      const resolution = this.entry(local, subpath);
      if (resolution !== undefined) return resolution;
    }
    const real = range === undefined ? undefined : ALIAS_RANGE.exec(range)?.[1];
    return { kind: "package", specifier: (real ?? name) + subpath, name: real ?? name };
  }

  private packageImport(from: string, folder: string, specifier: string): Resolution {
    const pkg = this.packages.nearest(from);
    if (pkg === undefined) return NONE;
    const { files, packages } = importsCandidates(pkg, specifier);
    const own = this.firstOf(files);
    if (own !== undefined) return own;
    const [target] = packages;
    return target === undefined || target.startsWith("#") ? NONE : this.find(from, folder, target);
  }

  /** What a local package offers under a subpath. */
  private entry(folder: string, subpath: string): Resolution | undefined {
    const key = `${folder}\n${subpath}`;
    if (!this.entries.has(key)) this.entries.set(key, this.findEntry(this.files.realPath(folder), subpath));
    return this.entries.get(key);
  }

  private findEntry(folder: string, subpath: string): Resolution | undefined {
    const pkg = this.packages.in(folder);
    return this.firstOf(pkg === undefined ? [folder + subpath] : entryCandidates(pkg, subpath));
  }

  /** What the first of these paths (absolute, without certain extension) names. Types alone only where none names code. */
  private firstOf(paths: readonly string[]): Resolution | undefined {
    return this.firstSource(paths) ?? this.firstDeclaration(paths);
  }

  private firstSource(paths: readonly string[]): Resolution | undefined {
    for (const path of paths) {
      const resolution = this.probe(path);
      if (resolution !== undefined) return resolution;
    }
    return undefined;
  }

  private firstDeclaration(paths: readonly string[]): Resolution | undefined {
    for (const path of paths) {
      if (!this.declared.has(path)) this.declared.set(path, this.lookForDeclaration(this.files.realPath(path)));
      const resolution = this.declared.get(path);
      if (resolution !== undefined) return resolution;
    }
    return undefined;
  }

  /** The file that an absolute path without certain extension names. */
  private probe(path: string): Resolution | undefined {
    if (!this.probed.has(path)) this.probed.set(path, this.look(this.files.realPath(path)));
    return this.probed.get(path);
  }

  private look(path: string): Resolution | undefined {
    const source = this.index.find(path);
    if (source !== undefined) return { kind: "source", file: source };
    if (path.includes("/node_modules/")) return undefined;
    if (path.endsWith(".json")) return this.files.hasSetting(path) ? { kind: "json", file: path } : undefined;
    if (!isInside(path, this.files.root)) return this.lookOutside(path);
    if (this.index.hasFolder(path)) {
      const main = this.packages.in(path)?.main;
      const target = main === undefined ? undefined : this.index.find(join(path, main));
      if (target !== undefined) return { kind: "source", file: target };
    }
    if (this.files.hasSetting(`${path}.json`)) return { kind: "json", file: `${path}.json` };
    return this.lookBehindOutput(path);
  }

  /** A relative import into another package's build output means the sources it is built from. */
  private lookBehindOutput(path: string): Resolution | undefined {
    // Where the output lies in the project after all (`lib` is often a folder of sources), it has been found before.
    const folder = this.outputOf(path);
    const pkg = folder === undefined ? undefined : this.packages.in(folder);
    if (folder === undefined || pkg === undefined) return undefined;
    const subpath = path.slice(folder.length);
    const candidates = /^\/[^/]+(?:\/index(?:\.[cm]?js)?)?$/.test(subpath) ? entryCandidates(pkg, "") : withSources(folder, path);
    for (const candidate of candidates) {
      const resolution = this.outputOf(candidate) === folder ? undefined : this.probe(candidate);
      if (resolution?.kind === "source") return resolution;
    }
    return undefined;
  }

  /** The folder above the first output folder of a path. */
  private outputOf(path: string): string | undefined {
    const match = OUTPUT_FOLDER.exec(path.slice(this.reach.length));
    return match === null ? undefined : path.slice(0, this.reach.length + match.index);
  }

  private lookForDeclaration(path: string): Resolution | undefined {
    if (path.includes("/node_modules/")) return undefined;
    const isInProject = isInside(path, this.files.root);
    if (!isInProject && (!isInside(path, this.reach) || NEVER_SOURCES.test(path.slice(this.reach.length)))) return undefined;
    const file = isInProject ? this.declarations.find(path) : declarationSpellings(path).find((candidate) => this.files.fileSystem.kind(candidate) === "file");
    return file === undefined ? undefined : { kind: "source", file };
  }

  private lookOutside(path: string): Resolution | undefined {
    if (!isInside(path, this.reach)) return undefined;
    // Outputs are left alone, as inside the root: what is found must not depend on what has been built.
    if (NEVER_SOURCES.test(path.slice(this.reach.length))) return this.lookBehindOutput(path);
    const file = spellings(path).find((candidate) => this.files.fileSystem.kind(candidate) === "file");
    return file === undefined ? undefined : { kind: "source", file };
  }
}

function answersIn(all: Map<string, Map<string, Resolution>>, key: string): Map<string, Resolution> {
  let answers = all.get(key);
  if (answers === undefined) all.set(key, (answers = new Map<string, Resolution>()));
  return answers;
}
