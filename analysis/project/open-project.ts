/** A folder as a project: its files, texts, facts and imports, each made at the first request and kept. */
import type { FileFacts } from "../lower/facts.ts";
import { languageOf, lower } from "../lower/lower.ts";
import type { Language } from "../lower/lower.ts";
import type { Assistant } from "./assistant.ts";
import type { FactsCache, ScansCache } from "./caches.ts";
import { createScanner, groupOf, NOTHING_FOUND, sameImports, sameScan, scanFile, WHY_GENERATED, type FileScan, type ScannedFile, type Wanted } from "./file-scan.ts";
import type { ImportGraph } from "./import-graph.ts";
import { buildImportGraph } from "./import-graph.ts";
import { readJson } from "./json-file.ts";
import { KeptFacts } from "./kept-facts.ts";
import { nodeFileSystem } from "./node-file-system.ts";
import { isInside } from "./paths.ts";
import type { ProjectCounts } from "./project-counts.ts";
import { ProjectFiles, realPathOf } from "./project-files.ts";
import type { ProjectOptions } from "./project-options.ts";
import type { PackageJson, Problem, Project, Resolution, ScannedImport } from "./project.ts";
import { Resolver } from "./resolve.ts";
import { Searches } from "./searches.ts";
import { isDeclaration, isLowered, isSource, looksMinified } from "./source-kinds.ts";

export interface OpenProject extends Project {
  readonly counts: Readonly<ProjectCounts>;
  /**
   * Names the lists of words that `filesWith` will be asked for, so that the scan for imports looks for them, too.
   *
   * @param beginning a word of one of the lists that it will be asked for longer ones of, without white space
   */
  announce(lists: readonly (readonly string[])[], beginning?: string): void;
  /** Begins to note what is asked for, so that `changed` can tell which answers from here on still hold. */
  begin(): void;
  /**
   * Files whose content was asked for since `begin` and has changed since `begin` or the last call of this. Every answer
   * that rests on no content of theirs would be the same now, searches and imports included. Undefined when that can't be
   * said: files have come or gone, or their imports or the announced words in them are others.
   */
  changed(): readonly string[] | undefined;
  /** Forgets what is known of these files (absolute paths): changed, created or deleted. An empty list forgets everything. */
  invalidate(files: readonly string[]): void;
  /**
   * Replaces the texts of open buffers, and begins a new round of questions: what can't be parsed counts as a problem
   * again once somebody asks for it.
   */
  setOverlay(overlay: ReadonlyMap<string, string>): void;
  /**
   * Takes modules for packages though their code may lie in the project: those somebody has described.
   *
   * @param isDescribed asked with an import's specifier, and with the absolute path of the source it leads to
   * @param key changes whenever the answers do
   */
  setDescribed(isDescribed: (module: string) => boolean, key: string): void;
}

/** Opens a folder. Reads nothing yet, and never throws: what is wrong with the folder is a problem. */
export function openProject(options: ProjectOptions): OpenProject {
  return new LazyProject(options);
}

class LazyProject implements OpenProject {
  readonly root: string;
  readonly counts: ProjectCounts = { scanned: 0, lowered: 0, helped: 0, cached: 0 };
  private readonly store: ProjectFiles;
  private readonly factsCache: FactsCache | undefined;
  private readonly kept = new KeptFacts();
  private readonly assistant: Assistant | undefined;
  private readonly scansCache: ScansCache | undefined;
  private readonly scans = new Map<string, FileScan>();
  private readonly searches: Searches;
  /** What the scans look for. */
  private wanted: Wanted = { groups: [] };
  private scanner = createScanner(this.wanted);
  private allScanned = false;
  private readonly jsons = new Map<string, unknown>();
  private readonly contentProblems = new Map<string, Problem>();
  /** Sources that are left out, as nobody wrote them. */
  private readonly generated = new Map<string, Problem>();
  /** Files whose facts or value were asked for in this round; the others' mistakes keep nobody from seeing anything. */
  private readonly asked = new Set<string>();
  /** Files whose content was asked for since `begin`. */
  private readonly consulted = new Set<string>();
  /** Files that have changed since, with what the scan saw before. */
  private readonly touched = new Map<string, FileScan | undefined>();
  /** True when more than the content of known files has changed. */
  private shaken = false;
  private isDescribed: ((module: string) => boolean) | undefined;
  private describedKey = "";
  private resolver: Resolver | undefined;
  private graph: ImportGraph | undefined;
  /** What the graph was built from, of files that have changed since. */
  private readonly outdated = new Map<string, FileScan>();

  constructor(options: ProjectOptions) {
    const fileSystem = options.fileSystem ?? nodeFileSystem;
    this.root = realPathOf(fileSystem, options.root);
    this.factsCache = options.factsCache;
    this.assistant = options.assistant;
    this.scansCache = options.scansCache;
    this.store = new ProjectFiles(fileSystem, { root: this.root, include: options.include ?? [], exclude: options.exclude ?? [] });
    if (options.overlay !== undefined) this.store.setOverlay(options.overlay);
    const { store } = this;
    this.searches = new Searches({
      get files() {
        return store.sources;
      },
      mentions: (file) => this.scanned(file).mentions, tails: (file) => this.scanned(file).tails,
      read: (file) => this.read(file),
      onSearch: (words, found) => this.scansCache?.wasSearchedFor(words, found),
    });
  }

  get files(): readonly string[] {
    return this.store.sources;
  }

  get declarations(): readonly string[] {
    return this.store.declarations;
  }

  get packages(): ReadonlySet<string> {
    return this.importGraph.packages;
  }

  get problems(): readonly Problem[] {
    const all = [...this.store.problems, ...(this.resolver?.problems ?? []), ...this.generated.values(), ...[...this.contentProblems.values()].filter((problem) => this.asked.has(problem.file))];
    return all.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0)));
  }

  begin(): void {
    if (this.shaken) this.forgetVanished();
    this.searches.begin();
    this.consulted.clear();
    this.touched.clear();
    this.shaken = false;
  }

  changed(): readonly string[] | undefined {
    if (this.shaken) return undefined;
    for (const [file, before] of this.touched) {
      // Types that nobody imports.
      if (before === undefined && isDeclaration(file) && !this.consulted.has(file)) continue;
      if (before === undefined || !sameScan(before, this.scanned(file)) || (isSource(file) && !this.searches.sayTheSame(file, this.read(file)))) return undefined;
    }
    const changed = [...this.touched.keys()].filter((file) => this.consulted.has(file));
    this.touched.clear();
    return changed;
  }

  text(file: string): string | undefined {
    this.consult(file);
    return this.store.text(file);
  }

  facts(file: string): FileFacts | undefined {
    this.asked.add(file);
    const language = languageOf(file);
    const text = this.code(file);
    if (text === undefined || language === undefined) return undefined;
    const facts = this.kept.get(file, text) ?? this.kept.keep(file, text, this.lowered(file, text, language));
    const [first] = facts.syntaxErrors;
    if (first !== undefined && !this.contentProblems.has(file)) {
      const more = facts.syntaxErrors.length - 1;
      const count = more === 0 ? "" : ` (and ${more} more syntax ${more === 1 ? "error" : "errors"})`;
      const message = `Syntax error: ${first.message.replace(/\.$/, "")}${count}. Only what could be parsed was linted.`;
      this.contentProblems.set(file, { file, message, span: first.span });
    }
    return facts;
  }

  private lowered(file: string, text: string, language: Language): FileFacts {
    const cached = this.factsCache?.get(language, text);
    if (cached !== undefined) {
      this.counts.cached++;
      return cached;
    }
    const helped = this.assistant?.facts(file, text);
    const facts = helped ?? lower(text, language);
    if (helped === undefined) this.counts.lowered++;
    else this.counts.helped++;
    this.factsCache?.set(language, text, facts);
    return facts;
  }

  json(file: string): unknown {
    this.asked.add(file);
    this.consult(file);
    if (this.jsons.has(file)) return this.jsons.get(file);
    const text = this.store.text(file);
    const read = text === undefined ? undefined : readJson(file, text);
    if (read?.problem !== undefined) this.contentProblems.set(file, read.problem);
    this.jsons.set(file, read?.value);
    return read?.value;
  }

  resolve(from: string, specifier: string): Resolution {
    const resolution = this.resolution.resolve(from, specifier);
    if (this.isDescribed === undefined || resolution.kind !== "source") return resolution;
    const described = [specifier, resolution.file].find(this.isDescribed);
    return described === undefined ? resolution : { kind: "package", specifier: described, name: described };
  }

  expect(files: () => readonly string[]): void {
    if (this.assistant === undefined) return;
    const texts = files().flatMap((file) => {
      const language = languageOf(file);
      const text = language === undefined ? undefined : this.code(file);
      if (language === undefined || text === undefined || this.kept.get(file, text) !== undefined) return [];
      if (this.factsCache?.has(language, text) === true) return [];
      return [{ file, language, text }];
    });
    this.assistant.expect(texts);
  }

  imports(file: string): readonly ScannedImport[] {
    return this.scanned(file).imports;
  }

  announce(lists: readonly (readonly string[])[], beginning?: string): void {
    const groups = lists.map(groupOf);
    const { wanted } = this;
    if (beginning === wanted.beginning && groups.length === wanted.groups.length && groups.every((group, position) => group === wanted.groups[position])) return;
    this.wanted = { groups, beginning };
    this.searches.announce(this.wanted);
    this.scanner = createScanner(this.wanted);
    this.scansCache?.lookFor(groups);
    this.scans.clear();
    this.allScanned = false;
  }

  filesWith(words: readonly string[]): readonly string[] {
    this.scanAll();
    return this.searches.find(words);
  }

  private scanned(file: string): FileScan {
    const known = this.scans.get(file);
    if (known !== undefined) return known;
    const kept = this.keptScan(file);
    if (kept !== undefined) return kept;
    if (!isLowered(file)) return this.keepScan(file, NOTHING_FOUND);
    if (!this.store.hasText(file)) return this.keepScanned(file, scanFile(this.store.fileSystem, file, this.scanner));
    const text = this.store.text(file);
    return this.keepScan(file, text === undefined ? NOTHING_FOUND : this.scanner.scan(text));
  }

  /** Keeps what was seen of a file of the disk, but not its text: most of a project's are never asked for again. */
  private keepScanned(file: string, { failure, scan }: ScannedFile): FileScan {
    if (failure !== undefined) this.store.keep(file, failure);
    return this.keepScan(file, scan);
  }

  private keepScan(file: string, scan: FileScan): FileScan {
    this.counts.scanned++;
    this.scans.set(file, scan);
    if (scan.generated) this.reportGenerated(file);
    else if (scan !== NOTHING_FOUND) this.scansCache?.set(file, scan);
    return scan;
  }

  /** The scan of an earlier run; it then is this run's. */
  private keptScan(file: string): FileScan | undefined {
    const kept = this.store.hasText(file) ? undefined : this.scansCache?.get(file);
    if (kept !== undefined) this.scans.set(file, kept);
    return kept;
  }

  /** Scans all sources at once, where there is somebody to share the work with. */
  private scanAll(): void {
    if (this.assistant === undefined || this.allScanned) return;
    this.allScanned = true;
    const files = this.files.filter((file) => !this.scans.has(file) && !this.store.hasText(file) && this.keptScan(file) === undefined);
    this.assistant.scan(
      files,
      this.wanted,
      (index) => this.scanned(files[index] ?? ""),
      (index, scanned) => {
        const file = files[index] ?? "";
        this.store.fileSystem.wasRead?.(file);
        this.keepScanned(file, scanned);
      },
    );
  }

  importers(file: string, options?: { readonly types?: boolean }): readonly string[] {
    return this.importGraph.importers(file, options);
  }

  importersOfPackage(specifier: string): readonly string[] {
    return this.importGraph.importersOfPackage(specifier);
  }

  packageJson(file: string): PackageJson | undefined {
    return this.resolution.packages.nearest(file);
  }

  invalidate(files: readonly string[]): void {
    if (files.length === 0) {
      this.store.forgetTexts();
      this.scans.clear();
      this.allScanned = false;
      this.jsons.clear();
      this.contentProblems.clear();
      this.generated.clear();
      this.forgetFileSet();
      return;
    }
    const paths = files.map((file) => this.store.real(file));
    const { known } = this.store;
    // Of a folder that went or came back, some watchers tell nothing else.
    for (const path of paths) for (const file of known.has(path) ? [path] : [path, ...known].filter((each) => isInside(each, path))) this.forgetContent(file);
    // A known source that is still there changes no other file's resolution; anything else might.
    const contentOnly = paths.every((file) => known.has(file) && this.store.exists(file));
    if (!contentOnly) this.forgetFileSet();
  }

  setOverlay(overlay: ReadonlyMap<string, string>): void {
    this.asked.clear();
    const { known } = this.store;
    const changed = this.store.setOverlay(overlay);
    for (const file of changed) this.forgetContent(file);
    if (changed.some((file) => !known.has(file) || !this.store.exists(file))) this.forgetFileSet();
  }

  setDescribed(isDescribed: (module: string) => boolean, key: string): void {
    if (key === this.describedKey) return;
    this.isDescribed = isDescribed;
    this.describedKey = key;
    this.graph = undefined;
  }

  private get resolution(): Resolver {
    this.resolver ??= new Resolver(this.store);
    return this.resolver;
  }

  private get importGraph(): ImportGraph {
    // Most edits leave the imports of a file as they are.
    for (const [file, before] of this.outdated) if (!sameImports(before.imports, this.scanned(file).imports)) this.graph = undefined;
    this.outdated.clear();
    if (this.graph === undefined) {
      this.scanAll();
      this.graph = buildImportGraph(this);
    }
    return this.graph;
  }

  /** Notes that answers rest on all of a file's content, and not on what the scan saw alone. */
  private consult(file: string): void {
    this.consulted.add(file);
    this.scansCache?.wasAskedFor(file);
  }

  /** The text of a source that people wrote. */
  private code(file: string): string | undefined {
    this.consult(file);
    return this.read(file);
  }

  /** As `code`, for who asks less of it than its content. */
  private read(file: string): string | undefined {
    if (!isLowered(file)) return undefined;
    const text = this.store.text(file);
    if (text === undefined || !looksMinified(text)) return text;
    this.reportGenerated(file);
    return undefined;
  }

  private reportGenerated(file: string): void {
    if (isDeclaration(file)) return;
    this.generated.set(file, { file, message: WHY_GENERATED });
  }

  /** Facts stay: they are compared by text when they are next asked for. */
  private forgetContent(file: string): void {
    this.searches.forget();
    this.store.forget(file);
    const scan = this.scans.get(file);
    if (scan !== undefined && !this.outdated.has(file)) this.outdated.set(file, scan);
    if (!this.touched.has(file)) this.touched.set(file, scan);
    this.scans.delete(file);
    this.jsons.delete(file);
    this.contentProblems.delete(file);
    this.generated.delete(file);
  }

  /** An editor's day sees many files come and go. */
  private forgetVanished(): void {
    const known = new Set(this.files);
    const isGone = (file: string): boolean => !known.has(file) && !this.store.exists(file);
    this.kept.forget(isGone);
    for (const file of this.scans.keys()) if (isGone(file)) this.scans.delete(file);
  }

  private forgetFileSet(): void {
    this.shaken = true;
    this.searches.forget();
    this.store.forgetWalk();
    this.resolver = undefined;
    this.graph = undefined;
  }
}
