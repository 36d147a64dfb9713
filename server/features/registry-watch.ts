/**
 * Re-evaluation: an edit of the registry, the config or any other data file, in a buffer or on disk, changes what is
 * true of files that weren't touched. All of them are judged again at once, and the log says what changed.
 */
import { CancellationToken } from "vscode-languageserver/node";
import type { Folder } from "../folder.ts";
import { difference } from "../snapshot.ts";
import type { Feature } from "./feature.ts";

export const registryWatch: Feature = {
  register(session) {
    const pending = new Set<Folder>();
    session.onDidChange(({ folder, reason }) => {
      const before = folder.snapshot;
      // Before the first answer there is nothing to take back.
      if (reason === "source" || before === undefined || pending.has(folder)) {
        return;
      }
      pending.add(folder);
      void session.fresh(folder, CancellationToken.None).then((answer) => {
        pending.delete(folder);
        if (answer.kind !== "snapshot") {
          return;
        }
        const { appeared, gone } = difference(before, answer.snapshot);
        if (appeared + gone > 0) {
          session.connection.console.info(`gaplint: ${folder.root} was judged again: ${appeared} new or changed, ${gone} gone`);
        }
        session.refreshDiagnostics();
      });
    });
  },
};
