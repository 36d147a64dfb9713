/** workspace/didChangeWorkspaceFolders: one analysis per folder. */
import type { Feature } from "./feature.ts";

export const workspaceFolders: Feature = {
  capabilities: (client) => (client.folders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
  register(session) {
    session.onDidInitialize(() => {
      if (session.client.folders) {
        session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          session.removeFolders(removed);
          session.addFolders(added);
          // Files that had no folder were answered with nothing so far.
          session.refreshDiagnostics();
        });
      }
    });
  },
};
