/** The client of a server that is a Web Worker. */
import { env, Uri, workspace } from "vscode";
import type { ExtensionContext, LogOutputChannel } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import type { BaseLanguageClient, MessageTransports } from "vscode-languageclient/browser";
import type { WorkerStart } from "../server/own-protocol.ts";
import { clientOptions } from "./client-options.ts";
import { readWorkspace } from "./web-files.ts";

export { attach } from "./attach.ts";

/** The browser's own; the types of its page would bring in too much else. */
declare const Worker: new (address: string) => Worker & { postMessage(message: unknown): void; terminate(): void };

let worker: InstanceType<typeof Worker> | undefined;

/** @param schemes of the URIs whose files the server is handed */
export function createClient(context: ExtensionContext, schemes: readonly string[], output: LogOutputChannel): BaseLanguageClient {
  return new LanguageClient("gaplint", "gaplint", async () => startWorker(context), clientOptions(schemes, output));
}

/** Ends the worker, which outlives its server. */
export function endWorker(): void {
  worker?.terminate();
  worker = undefined;
}

/** A worker may only be started from the page's own origin, so its script goes through a blob where it comes from another. */
async function startWorker(context: ExtensionContext): Promise<MessageTransports> {
  const script = Uri.joinPath(context.extensionUri, "dist/web/server.js");
  const start: WorkerStart = { pages: Uri.joinPath(context.extensionUri, "dist/rules").toString(), files: await readWorkspace() };
  const isServed = script.scheme === "http" || script.scheme === "https";
  const address = isServed && env.remoteName === undefined ? script.toString() : URL.createObjectURL(new Blob([await workspace.fs.readFile(script)], { type: "text/javascript" }));
  // That of a server that was stopped is of no more use.
  endWorker();
  worker = new Worker(address);
  worker.postMessage(start);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
