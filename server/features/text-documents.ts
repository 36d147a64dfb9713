/** textDocument/didOpen, didChange, didClose, didSave: buffers win over the disk as long as they are open. */
import { TextDocumentSyncKind } from "vscode-languageserver";
import { isDataFile } from "../convert.ts";
import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

export const textDocuments: Feature = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  }),
  register(session) {
    const { documents } = session;
    // An opened document is reported as changed, too; that isn't typing.
    const opening = new Set<string>();
    documents.onDidOpen(({ document }) => {
      opening.add(document.uri);
      session.opened(document.uri);
      changed(session, document.uri, false);
    });
    documents.onDidChangeContent(({ document }) => {
      if (!opening.delete(document.uri)) {
        changed(session, document.uri, true);
      }
    });
    documents.onDidSave(({ document }) => {
      // Not every reader of data files knows of buffers; what is on disk now counts for all of them.
      const file = session.fileOf(document.uri);
      if (file !== undefined && isDataFile(file)) {
        session.changed([file], "data", false);
      }
    });
    documents.onDidClose(({ document }) => {
      opening.delete(document.uri);
      const closed = session.closed(document.uri);
      if (closed !== undefined) {
        session.changed([closed.file], isDataFile(closed.file) ? "data" : "source", false);
      }
    });
    documents.listen(session.connection);
  },
};

function changed(session: Session, uri: string, typing: boolean): void {
  const file = session.fileOf(uri);
  if (file !== undefined) {
    session.changed([file], isDataFile(file) ? "data" : "source", typing);
  }
}
