/** window/workDoneProgress: that the first analysis of a folder, or a long one, is under way. */
import type { WorkDoneProgressReporter } from "vscode-languageserver";
import type { Folder } from "../folder.ts";
import type { Step } from "../session.ts";
import type { Feature } from "./feature.ts";

/** A run that was quicker shows nothing, in milliseconds. */
const SHOWN_AFTER = 500;

export const progress: Feature = {
  register(session) {
    interface Run {
      readonly since: number;
      reporter?: Promise<WorkDoneProgressReporter>;
    }
    const runs = new Map<Folder, Run>();
    session.onDidStep(({ folder, progress: step }) => {
      if (!session.client.progress) {
        return;
      }
      const run = runs.get(folder) ?? { since: Date.now() };
      runs.set(folder, run);
      if (run.reporter === undefined && (folder.snapshot === undefined || Date.now() - run.since > SHOWN_AFTER)) {
        run.reporter = session.connection.window.createWorkDoneProgress();
        void run.reporter.then((reporter) => reporter.begin("gaplint", 0, describe(step), false));
      } else {
        void run.reporter?.then((reporter) => reporter.report(percentage(step), describe(step)));
      }
    });
    const done = (folder: Folder): void => {
      void runs.get(folder)?.reporter?.then((reporter) => reporter.done());
      runs.delete(folder);
    };
    session.onDidAnalyze(({ folder }) => done(folder));
    session.onDidFail(done);
    session.onDidChangeFolders(() => {
      for (const folder of runs.keys()) {
        if (!session.folders.includes(folder)) {
          done(folder);
        }
      }
    });
  },
};

function describe({ phase, done, total }: Step["progress"]): string {
  switch (phase) {
    case "reading":
      return "reading files";
    case "analyzing":
      return `looking for model calls in ${total} files`;
    case "rules":
      return `rule ${done + 1} of ${total}`;
  }
}

function percentage({ phase, done, total }: Step["progress"]): number {
  switch (phase) {
    case "reading":
      return 5;
    case "analyzing":
      return 25;
    case "rules":
      return 60 + Math.round((40 * done) / Math.max(total, 1));
  }
}
