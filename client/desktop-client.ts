/** The client of a server that is a process of the editor's own Node, so that nothing has to be installed. */
import type { ExtensionContext, LogOutputChannel } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { BaseLanguageClient } from "vscode-languageclient/node";
import { clientOptions } from "./client-options.ts";

export { attach } from "./attach.ts";

export function createClient(context: ExtensionContext, output: LogOutputChannel): BaseLanguageClient {
  const module = context.asAbsolutePath("dist/server.js");
  const serverOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6029"] } },
  };
  return new LanguageClient("gaplint", "gaplint", serverOptions, clientOptions(["file"], output));
}
