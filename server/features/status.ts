/** The notification `gaplint/status`, for clients that announce `experimental.gaplintStatus`: what a status item shows. */
import { loadRegistry } from "../../registry/load.ts";
import type { Feature } from "./feature.ts";
import type { Folder } from "../folder.ts";
import type { StatusParams } from "../status-protocol.ts";
import { STATUS_METHOD } from "../status-protocol.ts";

export const status: Feature = {
  register(session) {
    const send = (folder: Folder, state: StatusParams["state"]): void => {
      if (session.client.status) {
        void session.connection.sendNotification(STATUS_METHOD, statusOf(folder, state));
      }
    };
    session.onDidAnalyze(({ folder }) => send(folder, folder.settings.enable ? "ready" : "disabled"));
    session.onDidFail((folder) => send(folder, "failed"));
  },
};

function statusOf(folder: Folder, state: StatusParams["state"]): StatusParams {
  const { errors = 0, warnings = 0, infos = 0, files = 0, analyzed = 0, modelCalls = 0 } = folder.snapshot?.result.summary ?? {};
  return {
    folder: folder.uri,
    state,
    errors,
    warnings,
    infos,
    files,
    analyzed,
    modelCalls,
    problems: folder.snapshot?.result.problems.length ?? 0,
    dataDate: loadRegistry(undefined).registry.dataDate,
  };
}
