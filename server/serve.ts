/** Puts the features on a connection. */
import type { Connection, InitializeParams, ServerCapabilities, WorkspaceFolder } from "vscode-languageserver";
import manifest from "../package.json" with { type: "json" };
import { readClientFeatures } from "./client-features.ts";
import { codeLens } from "./features/code-lens.ts";
import { commands } from "./features/commands.ts";
import { completion } from "./features/completion.ts";
import { documentLinks } from "./features/document-links.ts";
import { hover } from "./features/hover.ts";
import { navigation } from "./features/navigation.ts";
import { progress } from "./features/progress.ts";
import { codeActions } from "./features/code-actions.ts";
import { configuration } from "./features/configuration.ts";
import { diagnostics } from "./features/diagnostics.ts";
import type { Feature } from "./features/feature.ts";
import { registryWatch } from "./features/registry-watch.ts";
import { status } from "./features/status.ts";
import { textDocuments } from "./features/text-documents.ts";
import { watchedFiles } from "./features/watched-files.ts";
import { workspaceFolders } from "./features/workspace-folders.ts";
import type { WorkspaceFactory } from "./folder.ts";
import { ruleCatalogue } from "../rules/catalogue.ts";
import type { ServerInformation } from "./own-protocol.ts";
import { rulePage } from "./rule-pages.ts";
import { uriOfFile } from "./paths.ts";
import { Session } from "./session.ts";
import { readSettings } from "./settings.ts";

const FEATURES: readonly Feature[] = [
  configuration,
  workspaceFolders,
  textDocuments,
  diagnostics,
  codeActions,
  hover,
  completion,
  navigation,
  codeLens,
  documentLinks,
  commands,
  progress,
  watchedFiles,
  registryWatch,
  status,
];

/** Serves one editor until it says `exit` or hangs up. */
export function serve(connection: Connection, createWorkspace: WorkspaceFactory): Session {
  const session = new Session(connection, createWorkspace);
  for (const feature of FEATURES) {
    feature.register(session);
  }
  connection.onInitialize((params) => {
    session.client = readClientFeatures(params);
    session.settings = readSettings(params.initializationOptions);
    session.addFolders(foldersOf(params));
    const capabilities: ServerCapabilities = { positionEncoding: "utf-16" };
    for (const feature of FEATURES) {
      Object.assign(capabilities, feature.capabilities?.(session.client));
    }
    if (session.client.own) {
      capabilities.experimental = information();
    }
    return { capabilities, serverInfo: { name: manifest.name, version: manifest.version } };
  });
  connection.onInitialized(() => session.initialized());
  connection.listen();
  return session;
}

function information(): ServerInformation {
  return {
    rules: ruleCatalogue.map(({ id, layer, summary }) => {
      const page = rulePage(id);
      return { id, layer, summary, ...(page === undefined ? {} : { page }) };
    }),
  };
}

/** Older clients name one folder by `rootUri` or `rootPath`, the oldest only by the latter. */
function foldersOf(params: InitializeParams): readonly WorkspaceFolder[] {
  if (params.workspaceFolders !== undefined && params.workspaceFolders !== null) {
    return params.workspaceFolders;
  }
  const uri = params.rootUri ?? (typeof params.rootPath === "string" ? uriOfFile(params.rootPath) : undefined);
  return uri === undefined ? [] : [{ uri, name: "" }];
}
