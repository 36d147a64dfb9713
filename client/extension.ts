/** The VS Code extension on the desktop and on a remote machine: its server is a process of the editor's own Node. */
import type { ExtensionContext } from "vscode";
import { initializeProject } from "./initialize.ts";
import { setUp } from "./set-up.ts";
import type { Server } from "./set-up.ts";

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  server = setUp(context, {
    connect: async (output, status, view) => {
      const { attach, createClient } = await import("./desktop-client.ts");
      const client = createClient(context, output);
      attach(client, status, view);
      return client;
    },
    initialize: (output) => initializeProject(context, output),
  });
}

export async function deactivate(): Promise<void> {
  await server?.then((client) => client.dispose());
}
