/** How the server is started where there is a Node. */
import type { ExtensionContext } from "vscode";
import { TransportKind } from "vscode-languageclient/node";
import type { ServerOptions } from "vscode-languageclient/node";

/** The server runs on the editor's own Node, so that nothing has to be installed. */
export function serverOptions(context: ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath("dist/server.js");
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6029"] } },
  };
}
