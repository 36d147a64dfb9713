/** The VS Code extension in a browser: its server is a Web Worker, which is handed the files of the workspace. */
import { env, Uri, window, workspace } from "vscode";
import type { ExtensionContext } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import type { BaseLanguageClient, MessageTransports } from "vscode-languageclient/browser";
import { FILES_METHOD } from "../server/own-protocol.ts";
import type { FilesParams, WorkerStart } from "../server/own-protocol.ts";
import { setUp } from "./set-up.ts";
import { clientOptions } from "./server-connection.ts";
import { readFile, readWorkspace, WATCHED } from "./web-files.ts";

/** The browser's own; the types of its page would bring in too much else. */
declare const Worker: new (address: string) => Worker & { postMessage(message: unknown): void; terminate(): void };

let server: BaseLanguageClient | undefined;
let worker: InstanceType<typeof Worker> | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const schemes = [...new Set((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme))];
  const client = setUp(context, {
    connect: (output) => new LanguageClient("gaplint", "gaplint", async () => startWorker(context), clientOptions(schemes, output)),
    initialize: async () => void window.showInformationMessage("gaplint sets up a project where there is a command line: run `gaplint init` there."),
  });
  server = client;
  const tell = (files: FilesParams["files"]): void => {
    if (client.isRunning()) {
      void client.sendNotification(FILES_METHOD, { files } satisfies FilesParams);
    }
  };
  const watcher = workspace.createFileSystemWatcher(WATCHED);
  const changed = async (uri: Uri): Promise<void> => tell([await readFile(uri)]);
  context.subscriptions.push(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete((uri) => tell([{ uri: uri.toString(), text: null }])),
  );
}

export async function deactivate(): Promise<void> {
  await server?.dispose();
  worker?.terminate();
}

/** A worker may only be started from the page's own origin, so its script goes through a blob where it comes from another. */
async function startWorker(context: ExtensionContext): Promise<MessageTransports> {
  const script = Uri.joinPath(context.extensionUri, "dist/web/server.js");
  const start: WorkerStart = { pages: Uri.joinPath(context.extensionUri, "dist/rules").toString(), files: await readWorkspace() };
  const isServed = script.scheme === "http" || script.scheme === "https";
  const address = isServed && env.remoteName === undefined ? script.toString() : URL.createObjectURL(new Blob([await workspace.fs.readFile(script)], { type: "text/javascript" }));
  // A worker outlives its server; that of a server that was stopped is of no more use.
  worker?.terminate();
  worker = new Worker(address);
  worker.postMessage(start);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
