/** The VS Code extension in a browser: its server is a Web Worker, which is handed the files of the workspace. */
import { window, workspace } from "vscode";
import type { ExtensionContext, Uri } from "vscode";
import { FILES_METHOD } from "../server/own-protocol.ts";
import type { FilesParams } from "../server/own-protocol.ts";
import { setUp } from "./set-up.ts";
import type { Server } from "./set-up.ts";
import { readFile, WATCHED } from "./web-files.ts";

/** The rest of it, which is loaded with the client. */
const loadClient = () => import("./web-client.ts");

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  const schemes = [...new Set((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme))];
  const connected = setUp(context, {
    connect: async (output, status, view) => {
      const { attach, createClient } = await loadClient();
      const client = createClient(context, schemes, output);
      attach(client, status, view);
      return client;
    },
    initialize: async () => void window.showInformationMessage("gaplint sets up a project where there is a command line: run `gaplint init` there."),
  });
  server = connected;
  const tell = async (files: FilesParams["files"]): Promise<void> => {
    const client = await connected;
    if (client.isRunning()) {
      await client.sendNotification(FILES_METHOD, { files } satisfies FilesParams);
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
  await server?.then((client) => client.dispose());
  (await loadClient()).endWorker();
}
