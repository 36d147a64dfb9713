/** textDocument/publishDiagnostics, for clients that can't ask: open documents, and the files that steer the analysis. */
import { CancellationToken } from "vscode-languageserver";
import type { Diagnostic } from "vscode-languageserver";
import { isDataFile } from "../convert.ts";
import type { Folder } from "../folder.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../snapshot.ts";

/** Hangs publishing on the session's changes; idle for clients that pull. */
export function registerPush(session: Session): void {
  const published = new Map<string, { readonly folder: Folder; readonly resultId: string; readonly version: number | undefined }>();
  const scheduled = new Set<Folder>();

  const publish = (folder: Folder, snapshot: Snapshot): void => {
    const files = new Set(session.openFiles(folder));
    for (const file of snapshot.reports.keys()) {
      if (isDataFile(file)) {
        files.add(file);
      }
    }
    const told = new Set<string>();
    for (const file of files) {
      const uri = session.uriOf(file);
      const version = session.documentOf(file)?.version;
      const { diagnostics, resultId } = snapshot.report(file);
      told.add(uri);
      const last = published.get(uri);
      if (last?.resultId !== resultId || last.version !== version) {
        published.set(uri, { folder, resultId, version });
        send(uri, [...diagnostics], version);
      }
    }
    for (const [uri, last] of published) {
      if (!told.has(uri) && last.folder === folder) {
        clear(uri);
      }
    }
  };

  const clear = (uri: string): void => {
    if (published.delete(uri)) {
      send(uri, [], undefined);
    }
  };

  const send = (uri: string, diagnostics: Diagnostic[], version: number | undefined): void => {
    void session.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  };

  session.onDidChange(({ folder }) => {
    if (session.client.pull || scheduled.has(folder)) {
      return;
    }
    scheduled.add(folder);
    void session.fresh(folder, CancellationToken.None).then((answer) => {
      scheduled.delete(folder);
      if (answer.kind === "snapshot" && session.folders.includes(folder)) {
        publish(folder, answer.snapshot);
      }
    });
  });
  session.documents.onDidClose(({ document }) => clear(document.uri));
  session.onDidChangeFolders(() => {
    for (const [uri, { folder }] of published) {
      if (!session.folders.includes(folder)) {
        clear(uri);
      }
    }
  });
}
