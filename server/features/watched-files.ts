/** workspace/didChangeWatchedFiles: what changes on disk behind the editor's back. */
import { DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver";
import { basename } from "../../analysis/project/paths.ts";
import { BASELINE_NAME } from "../../rules/baseline.ts";
import { isCode } from "../convert.ts";
import type { Feature } from "./feature.ts";

/** Sources, and every JSON file: registry and config may have any name, and sources import JSON. */
const WATCHED = ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}", "**/*.{json,jsonc}", "**/.gitignore", `**/${BASELINE_NAME}`];

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
        (isCode(file) ? sources : data).push(file);
      }
      if (data.length > 0) {
        session.changed([...data, ...sources], "data", false);
      } else if (sources.length > 0) {
        session.changed(sources, "source", false);
      }
    });
    const watch = (patterns: readonly string[]): void => {
      if (session.client.registerWatchers) {
        const watchers = patterns.map((globPattern) => ({ globPattern }));
        session.connection.client
          .register(DidChangeWatchedFilesNotification.type, { watchers })
          .catch((error: unknown) => session.connection.console.warn(`gaplint: the client watches no files: ${String(error)}`));
      }
    };
    session.onDidInitialize(() => watch(WATCHED));
    // A baseline may have any name, which the config tells.
    const baselines = new Set<string>([BASELINE_NAME]);
    session.onDidAnalyze(({ after }) => {
      const { baseline } = after.result;
      const name = baseline === undefined ? BASELINE_NAME : basename(baseline.file);
      if (!baselines.has(name) && !/\.jsonc?$/.test(name)) {
        baselines.add(name);
        watch([`**/${name}`]);
      }
    });
  },
};
