/** The notification `gaplint/status`, for gaplint's own clients: what a status item shows. */
import { loadRegistry } from "../../registry/load.ts";
import type { Registry } from "../../registry/types.ts";
import { changedOn } from "../disk.ts";
import type { Feature } from "./feature.ts";
import type { Folder } from "../folder.ts";
import { STATUS_METHOD } from "../own-protocol.ts";
import type { StatusParams } from "../own-protocol.ts";
import type { Session } from "../session.ts";

export const status: Feature = {
  register(session) {
    const told = new Map<Folder, StatusParams["state"]>();
    const send = (folder: Folder, state: StatusParams["state"]): void => {
      told.set(folder, state);
      if (session.client.own) {
        void session.connection.sendNotification(STATUS_METHOD, statusOf(session, folder, state));
      }
    };
    session.onDidStep(({ folder }) => {
      if (told.get(folder) !== "analyzing") {
        send(folder, "analyzing");
      }
    });
    session.onDidAnalyze(({ folder }) => send(folder, folder.settings.enable ? "ready" : "disabled"));
    session.onDidFail((folder) => send(folder, "failed"));
    session.onDidChangeFolders(() => {
      for (const folder of told.keys()) {
        if (!session.folders.includes(folder)) {
          told.delete(folder);
        }
      }
    });
  },
};

function statusOf(session: Session, folder: Folder, state: StatusParams["state"]): StatusParams {
  const { errors = 0, warnings = 0, infos = 0, baselined = 0, files = 0, analyzed = 0, modelCalls = 0 } = folder.snapshot?.result.summary ?? {};
  return {
    folder: folder.uri,
    state,
    errors,
    warnings,
    infos,
    baselined,
    files,
    analyzed,
    modelCalls,
    problems: folder.snapshot?.result.problems.length ?? 0,
    registries: (folder.snapshot?.result.usage.registries ?? []).flatMap((registry) => registryStatus(session, folder, registry)),
    dataDate: loadRegistry(undefined).registry.dataDate,
  };
}

function registryStatus(session: Session, folder: Folder, registry: Registry): StatusParams["registries"] {
  const { file } = registry;
  if (file === undefined) {
    return [];
  }
  const now = folder.snapshot?.result.usage.now ?? "";
  const own = [...registry.models.values()].filter(({ origin }) => origin === "project");
  const isDenied = (id: string): boolean => {
    const standing = registry.standing(id, now);
    return standing.kind === "denied" || (standing.kind === "cleared" && standing.retirement.kind === "retired");
  };
  const day = changedOn(file);
  return [
    {
      uri: session.uriOf(file),
      models: own.length,
      denied: own.filter(({ id }) => isDenied(id)).length,
      problems: folder.snapshot?.report(file).shown.filter(({ kind }) => kind !== "accepted").length ?? 0,
      ...(day === undefined ? {} : { changedOn: day }),
    },
  ];
}
