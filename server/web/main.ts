/**
 * The server in a Web Worker. The first message brings the files of the workspace; from the second on the language
 * server protocol is spoken, with a notification of its own for files that change.
 */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createWorkspace } from "../../rules/workspace.ts";
import { isCode } from "../convert.ts";
import { FILES_METHOD } from "../own-protocol.ts";
import type { FilesParams, WorkerStart } from "../own-protocol.ts";
import { serve } from "../serve.ts";
import { store } from "./disk.ts";
import { pagesAreIn } from "./rule-pages.ts";

/** The worker's own scope, as far as it is needed. */
interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope & { setImmediate?: (run: () => void) => unknown };
// The session gives way between its steps by this name.
scope.setImmediate ??= (run) => setTimeout(run, 0);

scope.onmessage = ({ data }) => {
  // From here on the connection listens.
  scope.onmessage = null;
  const start = data as WorkerStart;
  pagesAreIn(start.pages);
  for (const { uri, text } of start.files) {
    store(uri, text ?? undefined);
  }
  const worker = scope as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  const session = serve(connection, () => createWorkspace(undefined, { keepsAnswers: true }));
  connection.onNotification(FILES_METHOD, ({ files }: FilesParams) => {
    const paths = files.map(({ uri, text }) => store(uri, text ?? undefined));
    const data = paths.some((path) => !isCode(path));
    session.changed(paths, data ? "data" : "source", false);
    session.refreshDiagnostics();
  });
};
