/** A small editor: opens and edits documents, asks for diagnostics, applies what the server proposes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL, fileURLToPath } from "node:url";
import {
  ApplyWorkspaceEditRequest,
  CancellationTokenSource,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  FileChangeType,
  InitializeResult,
  Position,
  PreviousResultId,
  ProtocolConnection,
  ProtocolRequestType,
  PublishDiagnosticsParams,
  Range,
  Registration,
  ShowMessageParams,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { RegistryChangedParams, StatusParams } from "../../server/own-protocol.ts";
import { REGISTRY_CHANGED_METHOD, STATUS_METHOD } from "../../server/own-protocol.ts";
import type { Channel } from "./channel.ts";

const SHARED_DIAGNOSTICS = { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] as (1 | 2)[] } };

const COMMON: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    executeCommand: {},
  },
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {},
    definition: {},
    references: {},
    codeLens: {},
    documentLink: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "source"] } },
      isPreferredSupport: true,
      disabledSupport: true,
    },
  },
  experimental: { gaplint: true },
};

/** An editor that asks for diagnostics, as VS Code does. */
export const PULLING: ClientCapabilities = {
  ...COMMON,
  workspace: { ...COMMON.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...COMMON.textDocument, diagnostic: SHARED_DIAGNOSTICS },
};

/** The same, which takes the edit of an action only once it is chosen. */
export const RESOLVING: ClientCapabilities = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, codeAction: { ...PULLING.textDocument?.codeAction, dataSupport: true, resolveSupport: { properties: ["edit"] } } },
};

/** An editor that waits for diagnostics, as most did before LSP 3.17. */
export const PUSHED: ClientCapabilities = {
  ...COMMON,
  textDocument: { ...COMMON.textDocument, publishDiagnostics: { ...SHARED_DIAGNOSTICS, versionSupport: true } },
};

export interface ClientOptions {
  readonly channel: Channel;
  /** Absolute path of the folder the editor has open; several for a multi-root window; none for single files. */
  readonly folders: readonly string[];
  readonly capabilities: ClientCapabilities;
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
  /** Answers `workspace/configuration`, if the capabilities say that the client can. */
  readonly configuration?: () => unknown;
}

export class TestClient {
  readonly folder: string;
  readonly registrations: Registration[] = [];
  readonly messages: ShowMessageParams[] = [];
  readonly logged: string[] = [];
  readonly statuses: StatusParams[] = [];
  readonly registryChanges: RegistryChangedParams[] = [];
  /** Of the server's work-done progress: begin, report and end, in their order. */
  readonly progress: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  refreshes = 0;
  result: InitializeResult = { capabilities: {} };
  readonly #connection: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #channel: Channel;
  readonly #listeners = new Set<() => void>();

  /** Runs the handshake. */
  static async start(options: ClientOptions): Promise<TestClient> {
    const client = new TestClient(options);
    const folders = options.folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
    client.result = await client.#connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders,
      capabilities: options.capabilities,
      initializationOptions: { now: "2026-11-21", debounceMs: 10, ...options.initializationOptions },
    });
    await client.#connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  private constructor({ channel, folders, configuration }: ClientOptions) {
    this.folder = folders[0] ?? "/";
    this.#channel = channel;
    const connection = createProtocolConnection(channel.reader, channel.writer);
    this.#connection = connection;
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => this.#note(this.registrations, ...registrations));
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => configuration?.() ?? null));
    connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: false }));
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      this.#wake();
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.#note(this.published, params));
    connection.onNotification(ShowMessageNotification.type, (params) => this.#note(this.messages, params));
    connection.onNotification(LogMessageNotification.type, ({ message }) => this.#note(this.logged, message));
    connection.onNotification(STATUS_METHOD, (params: StatusParams) => this.#note(this.statuses, params));
    connection.onNotification(REGISTRY_CHANGED_METHOD, (params: RegistryChangedParams) => this.#note(this.registryChanges, params));
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => this.#note(this.progress, kind));
    });
    connection.listen();
  }

  /** Opens a file of the folder, by default with its text on disk. */
  async open(file: string, text: string = readFileSync(this.path(file), "utf8")): Promise<void> {
    const languageId = file.endsWith(".json") ? "json" : "typescript";
    this.#documents.set(file, TextDocument.create(this.uri(file), languageId, 1, text));
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file), languageId, version: 1, text },
    });
  }

  /** Opens a document that is in no file, such as `untitled:Untitled-1`. */
  async openUntitled(uri: string, text: string): Promise<void> {
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "typescript", version: 1, text } });
  }

  /** Replaces the one occurrence of `from` in an open document by `to`. */
  async edit(file: string, from: string, to: string): Promise<void> {
    await this.#change(file, [{ range: this.range(file, from), newText: to }]);
  }

  /** Replaces the text between two offsets of an open document. */
  async replace(file: string, start: number, end: number, newText: string): Promise<void> {
    const document = this.#documents.get(file);
    if (document !== undefined) {
      await this.#change(file, [{ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText }]);
    }
  }

  async close(file: string): Promise<void> {
    this.#documents.delete(file);
    await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(file) } });
  }

  /** Writes an open document to disk. */
  async save(file: string): Promise<void> {
    writeFileSync(this.path(file), this.text(file));
    await this.#connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: this.uri(file) } });
  }

  /** Opens and closes folders of the window. */
  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const named = (folders: readonly string[]) => folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
    await this.#connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: named(added), removed: named(removed) },
    });
  }

  /** Tells the server what its watchers would have seen. */
  async watched(file: string, type: FileChangeType): Promise<void> {
    await this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: this.uri(file), type }] });
  }

  pull(file: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.uri(file) },
      identifier: "gaplint",
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** Asks and takes the question back at once. */
  pullAndCancel(file: string): Promise<DocumentDiagnosticReport> {
    return this.requestAndCancel(DocumentDiagnosticRequest.type, { textDocument: { uri: this.uri(file) }, identifier: "gaplint" }, 0);
  }

  /** Asks, and takes the question back after some milliseconds; with 0, before anybody can have answered. */
  requestAndCancel<P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, params: P, milliseconds: number): Promise<R> {
    const source = new CancellationTokenSource();
    const answer = this.#connection.sendRequest<R>(type.method, params, source.token);
    if (milliseconds === 0) {
      source.cancel();
    } else {
      setTimeout(() => source.cancel(), milliseconds);
    }
    return answer;
  }

  /** Tells the server that settings changed, and which, if it isn't going to ask. */
  async configurationChanged(settings: unknown = null): Promise<void> {
    await this.#connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  /** The diagnostics of a full report. */
  async diagnostics(file: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(file);
    if (report.kind !== "full") {
      throw new Error(`${file}: expected a full report`);
    }
    return report.items;
  }

  /** The codes of a file's diagnostics, in their order. */
  async codes(file: string): Promise<readonly unknown[]> {
    return (await this.diagnostics(file)).map(({ code }) => code);
  }

  pullWorkspace(previousResultIds: PreviousResultId[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.#connection.sendRequest(WorkspaceDiagnosticRequest.type, { identifier: "gaplint", previousResultIds });
  }

  /** The quick fixes offered at the one occurrence of `needle`. */
  codeActions(file: string, needle: string, diagnostics: readonly Diagnostic[] = []): Promise<readonly CodeAction[]> {
    return this.codeActionsIn(file, this.range(file, needle), diagnostics);
  }

  async codeActionsIn(file: string, range: Range, diagnostics: readonly Diagnostic[], only?: string[]): Promise<readonly CodeAction[]> {
    const actions = await this.#connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri(file) },
      range,
      context: { diagnostics: [...diagnostics], ...(only === undefined ? {} : { only }) },
    });
    return (actions ?? []).filter((action): action is CodeAction => !("command" in action && typeof action.command === "string"));
  }

  /** Asks about the place right after the one occurrence of `needle`. */
  ask<P extends { readonly textDocument: { readonly uri: string }; readonly position: Position }, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    file: string,
    needle: string,
    others: Omit<P, "textDocument" | "position">,
  ): Promise<R> {
    return this.request(type, { ...others, textDocument: { uri: this.uri(file) }, position: this.range(file, needle).end } as unknown as P);
  }

  request<P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, params: P): Promise<R> {
    return this.#connection.sendRequest<R>(type.method, params);
  }

  /** Applies a workspace edit: to open documents as edits, to others on disk, as editors do. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
      await this.#applyTo(uri, edits);
    }
    for (const change of edit.documentChanges ?? []) {
      if ("edits" in change) {
        const { uri, version } = change.textDocument;
        const open = this.#documents.get(this.name(uri));
        if (version !== null && version !== open?.version) {
          throw new Error(`${uri}: an edit for version ${version}, the document has ${open?.version ?? "none"}`);
        }
        await this.#applyTo(uri, change.edits.filter((item): item is TextEdit => "newText" in item));
      } else if (change.kind === "create") {
        const path = fileURLToPath(change.uri);
        if (existsSync(path)) {
          throw new Error(`${path} exists already`);
        }
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, "");
        await this.watched(this.name(change.uri), 1);
      }
    }
  }

  /** Waits until `test` gives something, looking again whenever the server sends something. */
  async until<T>(test: () => T | undefined): Promise<T> {
    for (;;) {
      const found = test();
      if (found !== undefined) {
        return found;
      }
      await new Promise<void>((resolve) => this.#listeners.add(resolve));
    }
  }

  /** Waits for a publication for a file that fits. */
  publication(file: string, fits: (params: PublishDiagnosticsParams) => boolean = () => true): Promise<PublishDiagnosticsParams> {
    return this.until(() => this.published.findLast((params) => params.uri === this.uri(file) && fits(params)));
  }

  /** Runs the proper farewell; of a server in its own process, resolves with the exit code. */
  async stop(): Promise<number | null> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    return this.exit();
  }

  async exit(): Promise<number | null> {
    await this.#connection.sendNotification(ExitNotification.type);
    return this.#channel.exited;
  }

  /** Closes the channel without a word. */
  hangUp(): Promise<number | null> {
    return this.#channel.end();
  }

  dispose(): void {
    this.#connection.dispose();
  }

  text(file: string): string {
    const document = this.#documents.get(file);
    return document === undefined ? readFileSync(this.path(file), "utf8") : document.getText();
  }

  uri(file: string): string {
    return pathToFileURL(this.path(file)).href;
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  /** Where the one occurrence of `needle` lies in a document. */
  range(file: string, needle: string): Range {
    const text = this.text(file);
    const start = text.indexOf(needle);
    if (start < 0 || text.indexOf(needle, start + 1) >= 0) {
      throw new Error(`${file} should hold ${JSON.stringify(needle)} once`);
    }
    const document = this.#documents.get(file) ?? TextDocument.create(this.uri(file), "", 0, text);
    return { start: document.positionAt(start), end: document.positionAt(start + needle.length) };
  }

  async #change(file: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.#documents.get(file);
    if (document === undefined) {
      throw new Error(`${file} isn't open`);
    }
    const version = document.version + 1;
    const sorted = edits.toSorted((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    const contentChanges = sorted.map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(document, contentChanges, version);
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file), version },
      contentChanges,
    });
  }

  async #applyTo(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const file = this.name(uri);
    if (this.#documents.has(file)) {
      await this.#change(file, edits);
    } else {
      const before = TextDocument.create(uri, "", 0, readFileSync(fileURLToPath(uri), "utf8"));
      writeFileSync(fileURLToPath(uri), TextDocument.applyEdits(before, [...edits]));
      await this.watched(file, 2);
    }
  }

  /** The file of a URI, relative to the folder. */
  name(uri: string): string {
    return fileURLToPath(uri).slice(this.folder.length + 1);
  }

  #note<T>(list: T[], ...items: readonly T[]): void {
    list.push(...items);
    this.#wake();
  }

  #wake(): void {
    for (const listener of this.#listeners) {
      this.#listeners.delete(listener);
      listener();
    }
  }
}
