/**
 * The state between an editor and its folders. Features ask it for fresh answers and tell it what changed; it decides
 * when the analysis runs: at the first request after a change, once typing pauses, never twice for the same state.
 */
import { dirname, join } from "node:path";
import { Emitter, MessageType, ShowMessageNotification, TextDocuments } from "vscode-languageserver";
import type { CancellationToken, Connection, Event, WorkspaceFolder } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { NO_FEATURES } from "./client-features.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Progress } from "../rules/lint.ts";
import { homeFolder, isFile, textOnDisk } from "./disk.ts";
import { Folder } from "./folder.ts";
import type { WorkspaceFactory } from "./folder.ts";
import { fileOfUri, isInside, realFile, uriOfFile } from "./paths.ts";
import { rulePage } from "./rule-pages.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import type { Settings } from "./settings.ts";
import type { Snapshot } from "./snapshot.ts";

/** Why answers may differ from now on: typing or opening in a source, or an edit of what steers the analysis. */
export type ChangeReason = "source" | "data" | "settings";

export interface Change {
  readonly folder: Folder;
  readonly reason: ChangeReason;
}

export interface Analyzed {
  readonly folder: Folder;
  readonly before: Snapshot | undefined;
  readonly after: Snapshot;
}

/** What a run of a folder does next. */
export interface Step {
  readonly folder: Folder;
  readonly progress: Progress;
}

export type Answer =
  | { readonly kind: "snapshot"; readonly snapshot: Snapshot }
  | { readonly kind: "cancelled" }
  /** The analysis threw; it has been logged. */
  | { readonly kind: "failed" };

export class Session {
  readonly connection: Connection;
  readonly documents = new TextDocuments(TextDocument);
  client: ClientFeatures = NO_FEATURES;
  /** Settings of folders that have none of their own yet. */
  settings: Settings = DEFAULT_SETTINGS;
  readonly #ready: Promise<void>;
  /** Lets the analysis run. Until then requests wait: the editor's settings may still be under way. */
  readonly start: () => void;
  readonly #createWorkspace: WorkspaceFactory;
  readonly #folders = new Map<string, Folder>();
  /** The open documents' files by URI, and back. */
  readonly #files = new Map<string, string>();
  readonly #uris = new Map<string, string>();
  readonly #changed = new Emitter<Change>();
  readonly #analyzed = new Emitter<Analyzed>();
  readonly #foldersChanged = new Emitter<void>();
  readonly #foldersAdded = new Emitter<readonly Folder[]>();
  readonly #initialized = new Emitter<void>();
  readonly #failed = new Emitter<Folder>();
  readonly #stepped = new Emitter<Step>();
  /** Runs under way; all who ask meanwhile wait for the same one. */
  readonly #runs = new Map<Folder, Promise<Answer | "overtaken">>();
  #hasWarned = false;

  constructor(connection: Connection, createWorkspace: WorkspaceFactory) {
    this.connection = connection;
    const { promise, resolve } = deferred();
    this.#ready = promise;
    this.start = resolve;
    this.#createWorkspace = createWorkspace;
  }

  readonly onDidChange: Event<Change> = this.#changed.event;
  readonly onDidAnalyze: Event<Analyzed> = this.#analyzed.event;
  readonly onDidChangeFolders: Event<void> = this.#foldersChanged.event;
  readonly onDidAddFolders: Event<readonly Folder[]> = this.#foldersAdded.event;
  /** The client is ready: from here on the server may send requests of its own. */
  readonly onDidInitialize: Event<void> = this.#initialized.event;
  readonly onDidFail: Event<Folder> = this.#failed.event;
  readonly onDidStep: Event<Step> = this.#stepped.event;

  get folders(): readonly Folder[] {
    return [...this.#folders.values()];
  }

  initialized(): void {
    this.#initialized.fire(undefined);
  }

  addFolders(folders: readonly WorkspaceFolder[]): void {
    const added: Folder[] = [];
    for (const { uri } of folders) {
      const root = fileOfUri(uri);
      if (root !== undefined) {
        added.push(this.#add(root, uri, false));
      }
    }
    this.#foldersAdded.fire(added);
    this.#ownersChanged();
  }

  removeFolders(folders: readonly WorkspaceFolder[]): void {
    for (const { uri } of folders) {
      const root = fileOfUri(uri);
      if (root !== undefined) {
        this.#folders.delete(root);
      }
    }
    this.#ownersChanged();
  }

  /** The folder that answers for a file: the innermost one around it. */
  folderOf(file: string): Folder | undefined {
    let best: Folder | undefined;
    for (const folder of this.#folders.values()) {
      if (isInside(file, folder.root) && (best === undefined || folder.root.length > best.root.length)) {
        best = folder;
      }
    }
    return best;
  }

  /** The file of a document and the folder that answers for it; undefined where one of them is missing. */
  folderOfDocument(uri: string): { readonly file: string; readonly folder: Folder } | undefined {
    const file = this.fileOf(uri);
    const folder = file === undefined ? undefined : this.folderOf(file);
    return file === undefined || folder === undefined ? undefined : { file, folder };
  }

  /** The file of a document, undefined where it has none. */
  fileOf(uri: string): string | undefined {
    return this.#files.get(uri) ?? fileOfUri(uri);
  }

  /** The URI the editor uses for a file: its own spelling for open documents and below its folders. */
  uriOf(file: string): string {
    const open = this.#uris.get(file);
    if (open !== undefined) {
      return open;
    }
    const folder = this.folderOf(file);
    return folder === undefined || folder.loose
      ? uriOfFile(file)
      : folder.uri.replace(/\/$/, "") + URI.file(file.slice(folder.root.length)).toString().slice("file://".length);
  }

  documentOf(file: string): TextDocument | undefined {
    const uri = this.#uris.get(file);
    return uri === undefined ? undefined : this.documents.get(uri);
  }

  isOpen(file: string): boolean {
    return this.#uris.has(file);
  }

  /** True when the file is open with a text that isn't on disk. */
  isUnsaved(file: string): boolean {
    const document = this.documentOf(file);
    return document !== undefined && document.getText() !== textOnDisk(file)?.replace(/^\uFEFF/, "");
  }

  /** Files of the open documents a folder answers for. */
  openFiles(folder: Folder): readonly string[] {
    return [...this.#uris.keys()].filter((file) => this.folderOf(file) === folder);
  }

  opened(uri: string): void {
    const file = fileOfUri(uri);
    if (file === undefined) {
      return;
    }
    this.#files.set(uri, file);
    this.#uris.set(file, uri);
    if (this.folderOf(file) === undefined) {
      const root = looseRootOf(file);
      if (root !== undefined) {
        this.#foldersAdded.fire([this.#add(root, uriOfFile(root), true)]);
      }
    }
  }

  /** Returns the file and folder the document had. */
  closed(uri: string): { readonly file: string; readonly folder: Folder | undefined } | undefined {
    const file = this.#files.get(uri);
    if (file === undefined) {
      return undefined;
    }
    const folder = this.folderOf(file);
    this.#files.delete(uri);
    this.#uris.delete(file);
    if (folder?.loose === true && this.openFiles(folder).length === 0) {
      this.#folders.delete(folder.root);
    }
    return { file, folder };
  }

  /** Notes that files changed, in a buffer (`typing`) or on disk. */
  changed(files: readonly string[], reason: ChangeReason, typing: boolean): void {
    for (const folder of this.#folders.values()) {
      // A folder's analysis may read files outside it: a registry elsewhere, a sibling package.
      folder.invalidate(files, typing);
      this.#changed.fire({ folder, reason });
    }
  }

  configure(folder: Folder, settings: Settings): void {
    if (JSON.stringify(folder.settings) !== JSON.stringify(settings)) {
      folder.settings = settings;
      folder.invalidate([], false);
      this.#changed.fire({ folder, reason: "settings" });
    }
  }

  /** Has a client that pulls ask for all diagnostics again. A client that refuses has its own times for asking. */
  refreshDiagnostics(): void {
    if (this.client.pull && this.client.refresh) {
      this.connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  }

  /**
   * The state of a folder after everything the editor has sent so far. Waits for a pause in typing, and lets edits and
   * cancellations that are already on their way overtake the run.
   */
  async fresh(folder: Folder, token: CancellationToken): Promise<Answer> {
    await this.#ready;
    for (;;) {
      do {
        await pause(folder.wait);
        if (token.isCancellationRequested) {
          return { kind: "cancelled" };
        }
      } while (folder.wait > 0);
      if (folder.state === "failed") {
        return { kind: "failed" };
      }
      if (folder.state === "fresh" && folder.snapshot !== undefined) {
        return { kind: "snapshot", snapshot: folder.snapshot };
      }
      const run = this.#runs.get(folder) ?? this.#start(folder);
      const answer = await run;
      if (answer !== "overtaken") {
        return token.isCancellationRequested ? { kind: "cancelled" } : answer;
      }
    }
  }

  /**
   * For questions that are asked while somebody types and want an answer at once: the last snapshot, outdated or not;
   * the first one is waited for. Undefined when there is none.
   */
  async latest(folder: Folder, token: CancellationToken): Promise<Snapshot | undefined> {
    if (folder.snapshot !== undefined) {
      return folder.snapshot;
    }
    return this.freshSnapshot(folder, token);
  }

  /** As `fresh`, for those who have no use for a reason why there is no answer. */
  async freshSnapshot(folder: Folder, token: CancellationToken): Promise<Snapshot | undefined> {
    const answer = await this.fresh(folder, token);
    return answer.kind === "snapshot" ? answer.snapshot : undefined;
  }

  #start(folder: Folder): Promise<Answer | "overtaken"> {
    const run = this.#lint(folder).finally(() => this.#runs.delete(folder));
    this.#runs.set(folder, run);
    return run;
  }

  async #lint(folder: Folder): Promise<Answer | "overtaken"> {
    const before = folder.snapshot;
    try {
      const run = folder.lint(this.overlay(folder), {
        client: this.client,
        uri: (file) => this.uriOf(file),
        page: rulePage,
        text: (file) => this.documentOf(file)?.getText() ?? textOnDisk(file),
        owns: (file) => (this.folderOf(file) ?? folder) === folder,
      });
      for (;;) {
        const step = run.next();
        if (step.done !== true) {
          this.#stepped.fire({ folder, progress: step.value });
          await pause(0);
        } else if (step.value === undefined) {
          return "overtaken";
        } else {
          this.#analyzed.fire({ folder, before, after: step.value });
          return { kind: "snapshot", snapshot: step.value };
        }
      }
    } catch (error) {
      this.#report(folder, error);
      return { kind: "failed" };
    }
  }

  /** Texts of the open documents, as the analysis of a folder sees them. */
  overlay(folder: Folder): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    for (const [file, uri] of this.#uris) {
      const document = this.documents.get(uri);
      if (document !== undefined && (!folder.loose || this.folderOf(file) === folder)) {
        texts.set(file, document.getText());
      }
    }
    return texts;
  }

  #report(folder: Folder, error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`gaplint: the analysis of ${folder.root} failed, its last findings stay: ${detail}`);
    if (!this.#hasWarned) {
      this.#hasWarned = true;
      void this.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Error,
        message: "gaplint: the analysis failed; details are in the output. It runs again after the next edit.",
      });
    }
    this.#failed.fire(folder);
  }

  #add(root: string, uri: string, loose: boolean): Folder {
    const folder = new Folder({ uri, root: realFile(root), loose, createWorkspace: this.#createWorkspace });
    folder.settings = this.settings;
    this.#folders.set(folder.root, folder);
    return folder;
  }

  #ownersChanged(): void {
    this.#foldersChanged.fire(undefined);
    for (const folder of this.#folders.values()) {
      folder.outdate();
      this.#changed.fire({ folder, reason: "settings" });
    }
  }
}

/**
 * For a file outside every folder of the editor: the nearest folder above it that looks like a project. Undefined where
 * there is none, or where it would be the home folder, which is no project to walk through.
 */
function looseRootOf(file: string): string | undefined {
  const home = realFile(homeFolder());
  for (let folder = dirname(file); folder !== dirname(folder) && folder !== home; folder = dirname(folder)) {
    if (["gaplint.json", "package.json"].some((name) => isFile(join(folder, name)))) {
      return folder;
    }
  }
  return undefined;
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds === 0) {
      setImmediate(resolve);
    } else {
      setTimeout(resolve, milliseconds);
    }
  });
}
