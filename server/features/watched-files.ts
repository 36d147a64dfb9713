/** workspace/didChangeWatchedFiles: what changes on disk behind the editor's back. */
import { DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver";
import { isDataFile } from "../convert.ts";
import type { Feature } from "./feature.ts";

/** Sources, and every JSON file: registry and config may have any name, and sources import JSON. */
const WATCHED = ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}", "**/*.{json,jsonc}", "**/.gitignore"];

export const watchedFiles: Feature = {
  register(session) {
    session.connection.onDidChangeWatchedFiles(({ changes }) => {
      const sources: string[] = [];
      const data: string[] = [];
      for (const { uri, type } of changes) {
        const file = session.fileOf(uri);
        // An open buffer wins over the disk; its edits arrive by themselves.
        if (file === undefined || /\/(?:node_modules|\.git)\//.test(file) || (type === FileChangeType.Changed && session.isOpen(file))) {
          continue;
        }
        (isDataFile(file) || file.endsWith("/.gitignore") ? data : sources).push(file);
      }
      if (data.length > 0) {
        session.changed([...data, ...sources], "data", false);
      } else if (sources.length > 0) {
        session.changed(sources, "source", false);
      }
    });
    session.onDidInitialize(() => {
      if (session.client.registerWatchers) {
        const watchers = WATCHED.map((globPattern) => ({ globPattern }));
        session.connection.client
          .register(DidChangeWatchedFilesNotification.type, { watchers })
          .catch((error: unknown) => session.connection.console.warn(`gaplint: the client watches no files: ${String(error)}`));
      }
    });
  },
};
