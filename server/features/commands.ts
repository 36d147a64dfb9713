/** workspace/executeCommand: analyses everything anew. */
import { LINT_COMMAND } from "../own-protocol.ts";
import type { LintSummary } from "../own-protocol.ts";
import type { Feature } from "./feature.ts";

export const commands: Feature = {
  capabilities: (client) => (client.executesCommands ? { executeCommandProvider: { commands: [LINT_COMMAND] } } : {}),
  register(session) {
    session.connection.onExecuteCommand(async ({ command }, token): Promise<LintSummary | null> => {
      if (command !== LINT_COMMAND) {
        return null;
      }
      const started = Date.now();
      session.changed([], "settings", false);
      const total = { errors: 0, warnings: 0, infos: 0, files: 0, modelCalls: 0 };
      for (const folder of session.folders) {
        const summary = (await session.freshSnapshot(folder, token))?.result.summary;
        for (const key of ["errors", "warnings", "infos", "files", "modelCalls"] as const) {
          total[key] += summary?.[key] ?? 0;
        }
      }
      session.refreshDiagnostics();
      return { ...total, durationMs: Date.now() - started };
    });
  },
};
