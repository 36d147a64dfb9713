/** The VS Code extension on the desktop and on a remote machine: its server is a process of the editor's own Node. */
import type { ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import type { BaseLanguageClient } from "vscode-languageclient/node";
import { setUp } from "./set-up.ts";
import { clientOptions } from "./server-connection.ts";
import { serverOptions } from "./server-process.ts";
import { initializeProject } from "./initialize.ts";

let server: BaseLanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  server = setUp(context, {
    connect: (output) => new LanguageClient("gaplint", "gaplint", serverOptions(context), clientOptions(["file"], output)),
    initialize: (output) => initializeProject(context, output),
  });
}

export async function deactivate(): Promise<void> {
  await server?.dispose();
}
