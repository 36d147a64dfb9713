/** Starts the language server on this process' own channels. */
import { Console } from "node:console";
import process from "node:process";
import { IPCMessageReader, IPCMessageWriter } from "vscode-languageserver/node";
import { createWorkspace } from "../rules/workspace.ts";
import { serve } from "./serve.ts";
import { connectionOver } from "./wire.ts";

export type Transport = "stdio" | "ipc";

/** Serves one editor over stdin and stdout, or over the channel of a forked Node process. Resolves when that has ended. */
export function startServer(transport: Transport = "stdio"): Promise<void> {
  // On stdio, stdout belongs to the protocol: a stray log line of any module would break the framing.
  globalThis.console = new Console(process.stderr, process.stderr);
  // A slip in one answer must not end all others; the client would see only that the server is gone.
  process.on("unhandledRejection", (reason) => console.error(reason));
  switch (transport) {
    case "stdio":
      serve(connectionOver({ kind: "streams", input: process.stdin, output: process.stdout }), () => createWorkspace(undefined, { keepsAnswers: true }));
      return new Promise((resolve) => void process.stdin.once("end", resolve));
    case "ipc":
      serve(connectionOver({ kind: "messages", reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) }), () => createWorkspace(undefined, { keepsAnswers: true }));
      return new Promise((resolve) => void process.once("disconnect", resolve));
  }
}
