/** workspace/didChangeWorkspaceFolders: one analysis per folder. */
import type { Feature } from "./feature.ts";

export const workspaceFolders: Feature = {
  capabilities: (client) => (client.folders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
  register(session) {
    session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      session.removeFolders(removed);
      session.addFolders(added);
    });
  },
};
