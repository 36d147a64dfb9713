/** The files of a project and their texts: the disk's, or an editor's unsaved ones. */
import type { FileSystem, TextRead } from "./file-system.ts";
import { describeCode, tooManyBytes } from "./file-system.ts";
import { ancestors, basename, dirname, isInside, join, normalizePath, relativeTo } from "./paths.ts";
import type { Problem } from "./project.ts";
import { isDeclaration, isSource } from "./source-kinds.ts";
import type { Walk } from "./walk.ts";
import { globMatcher, isSkippedPath, walk } from "./walk.ts";

export interface FilesOptions {
  readonly root: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export class ProjectFiles {
  readonly fileSystem: FileSystem;
  readonly root: string;
  private readonly options: FilesOptions;
  private overlay: ReadonlyMap<string, string> = new Map();
  private walked: Walk | undefined;
  private sourceList: readonly string[] | undefined;
  private declarationList: readonly string[] | undefined;
  private settingSet: ReadonlySet<string> | undefined;
  private settingFolders: ReadonlySet<string> | undefined;
  /** Which settings files exist above the root. */
  private readonly outside = new Map<string, boolean>();
  private readonly texts = new Map<string, string | undefined>();
  private readonly readProblems = new Map<string, Problem>();

  constructor(fileSystem: FileSystem, options: FilesOptions) {
    this.fileSystem = fileSystem;
    this.root = options.root;
    this.options = options;
  }

  private get walk(): Walk {
    this.walked ??= walk(this.fileSystem, this.options);
    return this.walked;
  }

  /** Sorted. */
  get sources(): readonly string[] {
    return (this.sourceList ??= this.withUnsaved(this.walk.sources, isSource));
  }

  /** Declaration files, sorted. */
  get declarations(): readonly string[] {
    return (this.declarationList ??= this.withUnsaved(this.walk.declarations, isDeclaration));
  }

  /** Sources and declaration files. */
  get known(): ReadonlySet<string> {
    return new Set([...this.sources, ...this.declarations]);
  }

  /** Files inside the root that steer resolution, and JSON. */
  get settings(): readonly string[] {
    return this.walk.settings;
  }

  get problems(): readonly Problem[] {
    return [...(this.walked?.problems ?? []), ...this.readProblems.values()];
  }

  /** True for a settings file of the project, or one above the root. */
  hasSetting(file: string): boolean {
    this.settingSet ??= new Set(this.settings);
    if (this.settingSet.has(file) || this.overlay.has(file)) return true;
    if (isInside(file, this.root)) return false;
    let exists = this.outside.get(file);
    if (exists === undefined) this.outside.set(file, (exists = this.fileSystem.kind(file) === "file"));
    return exists;
  }

  /** True for a folder in which other settings may hold than above it: it has some, or isn't below the root. */
  bringsSettings(folder: string): boolean {
    this.settingFolders ??= new Set([...this.settings, ...this.overlay.keys()].map(dirname));
    return this.settingFolders.has(folder) || folder === this.root || !isInside(folder, this.root);
  }

  /** A path with the links of the walk replaced by what they lead to. */
  realPath(path: string): string {
    const { links } = this.walk;
    if (links.size === 0) return path;
    for (let [folder, above] = [path, dirname(path)]; folder !== above; [folder, above] = [above, dirname(above)]) {
      const target = links.get(folder);
      if (target !== undefined) return target + path.slice(folder.length);
    }
    return path;
  }

  /** The text of any file; a failure to read an existing one is a problem. */
  text(file: string): string | undefined {
    const open = this.overlay.get(file);
    if (open !== undefined) return open;
    if (this.texts.has(file)) return this.texts.get(file);
    return this.keep(file, this.fileSystem.readText(file));
  }

  /** True when `text` needs no look at the disk. */
  hasText(file: string): boolean {
    return this.overlay.has(file) || this.texts.has(file);
  }

  /** Keeps what was read of a file, and gives its text. */
  keep(file: string, read: TextRead): string | undefined {
    const text = read.kind === "text" ? read.text : undefined;
    const message = failure(read, file);
    if (message !== undefined) this.readProblems.set(file, { file, message });
    this.texts.set(file, text);
    return text;
  }

  /** The real path of a file that need not exist. */
  real(file: string): string {
    return realPathOf(this.fileSystem, file);
  }

  /** True when a file is open in an editor or on the disk. */
  exists(file: string): boolean {
    return this.overlay.has(file) || this.fileSystem.kind(file) === "file";
  }

  /**
   * Replaces the texts of open buffers.
   *
   * @returns the files whose text is another now
   */
  setOverlay(overlay: ReadonlyMap<string, string>): readonly string[] {
    const before = this.overlay;
    const now = new Map([...overlay].map(([file, text]) => [this.real(file), text]));
    this.overlay = now;
    this.settingFolders = undefined;
    const changed: string[] = [];
    for (const [file, text] of now) if (before.get(file) !== text) changed.push(file);
    for (const file of before.keys()) if (!now.has(file)) changed.push(file);
    if (changed.some((file) => before.has(file) !== now.has(file))) this.forgetLists();
    return changed;
  }

  /** Forgets the text of a file. */
  forget(file: string): void {
    this.texts.delete(file);
    this.readProblems.delete(file);
  }

  /** Forgets all texts of the disk. */
  forgetTexts(): void {
    this.texts.clear();
    this.readProblems.clear();
  }

  /** Forgets which files there are, but no text. */
  forgetWalk(): void {
    this.outside.clear();
    this.walked = undefined;
    this.forgetLists();
    this.settingSet = undefined;
    this.settingFolders = undefined;
  }

  private forgetLists(): void {
    this.sourceList = undefined;
    this.declarationList = undefined;
  }

  /** The files of the disk, and the buffers of that kind. @param isOfKind asked with a file's name */
  private withUnsaved(files: readonly string[], isOfKind: (name: string) => boolean): readonly string[] {
    const added = [...this.overlay.keys()].filter((file) => isOfKind(basename(file)) && this.isUnsaved(file));
    return added.length === 0 ? files : [...new Set([...files, ...added])].sort();
  }

  /** A buffer that isn't saved yet, in a place where a saved file would be part of the project. */
  private isUnsaved(file: string): boolean {
    if (!isInside(dirname(file), this.root)) return false;
    // What is on the disk has been judged by the walk.
    if (this.fileSystem.kind(file) !== "missing") return false;
    const { root, include, exclude } = this.options;
    return !isSkippedPath(file.slice(root.length)) && globMatcher(root, include, true)(file) && !globMatcher(root, exclude, false)(file);
  }
}

/** A path without links. Where it leads to nothing, the folders above it that exist are taken without links. */
export function realPathOf(fileSystem: FileSystem, path: string): string {
  const normal = normalizePath(path);
  for (const folder of ancestors(normal)) {
    try {
      return join(fileSystem.realPath(folder), relativeTo(folder, normal === folder ? "" : normal));
    } catch {
      continue;
    }
  }
  return normal;
}

function failure(read: TextRead, file: string): string | undefined {
  const advice = isSource(basename(file)) ? ', or name it in "exclude"' : "";
  switch (read.kind) {
    case "text":
    case "missing":
      return undefined;
    case "unreadable":
      return `This file can't be read (${describeCode(read.code)}), so it was not linted. Make it readable${advice}.`;
    case "too-large":
      // Nothing in it would have been linted.
      if (isDeclaration(file)) return undefined;
      return `This file was not linted: it has ${megabytes(read.bytes)} MB, and files of ${megabytes(tooManyBytes(file))} MB or more are taken for generated ones. Split it${advice}.`;
    case "binary":
      return `This file was not linted: it holds binary data, not source text. Give it another extension${advice}.`;
    case "utf-16":
      return `This file was not linted: it is encoded in UTF-16. Save it as UTF-8${advice}.`;
    case "not-utf-8":
      return `This file was not linted: line ${read.line} isn't valid UTF-8. Save it as UTF-8${advice}.`;
  }
}

function megabytes(bytes: number): string {
  return (Math.floor(bytes / 100_000) / 10).toString();
}
