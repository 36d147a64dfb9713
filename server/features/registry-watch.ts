/**
 * Re-evaluation: an edit of the registry, the config or any other data file, in a buffer or on disk, changes what is
 * true of files that weren't touched. All of them are judged again at once. Once a registry is saved, the client is
 * told which models it cleared or denied, and how many calls that is about.
 */
import { CancellationToken, MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { Registry } from "../../registry/types.ts";
import { clearanceChanges, describeChanges } from "../../rules/usage/changes.ts";
import type { Folder } from "../folder.ts";
import { REGISTRY_CHANGED_METHOD } from "../own-protocol.ts";
import type { RegistryChangedParams } from "../own-protocol.ts";
import type { Session } from "../session.ts";
import { difference } from "../snapshot.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Feature } from "./feature.ts";

export const registryWatch: Feature = {
  register(session) {
    const pending = new Set<Folder>();
    const announced = new Announced(session);
    session.onDidAnalyze(({ folder, before, after }) => {
      if (before === undefined) {
        announced.begin(folder, after);
      }
    });
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
        announced.compare(folder, answer.snapshot);
        session.refreshDiagnostics();
      });
    });
  },
};

/** The registries as they were when the client last heard of them. */
class Announced {
  readonly #session: Session;
  readonly #registries = new WeakMap<Folder, ReadonlyMap<string, Registry>>();

  constructor(session: Session) {
    this.#session = session;
  }

  begin(folder: Folder, snapshot: Snapshot): void {
    this.#registries.set(folder, byFile(snapshot.result.usage.registries));
  }

  /** Tells what changed in the registries that are saved; half-typed ones wait. */
  compare(folder: Folder, { result: { usage, failed }, context }: Snapshot): void {
    const known = this.#registries.get(folder);
    if (known === undefined || failed) {
      return;
    }
    const now = new Map(known);
    for (const [file, registry] of byFile(usage.registries)) {
      const before = known.get(file);
      if (this.#session.isUnsaved(file)) {
        continue;
      }
      now.set(file, registry);
      const changes = before === undefined ? [] : clearanceChanges(usage, before, registry);
      if (changes.length > 0) {
        const calls = [...new Set(changes.flatMap((change) => change.calls))];
        this.#tell({
          folder: folder.uri,
          registry: context.uri(file),
          message: describeChanges(changes),
          places: calls.map((call) => ({ uri: context.uri(call.file), range: context.lines(call.file).range(call.span) })),
        });
      }
    }
    this.#registries.set(folder, now);
  }

  #tell(params: RegistryChangedParams): void {
    const { client, connection } = this.#session;
    if (client.own) {
      void connection.sendNotification(REGISTRY_CHANGED_METHOD, params);
    } else {
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: `gaplint: ${params.message}` });
    }
  }
}

function byFile(registries: readonly Registry[]): Map<string, Registry> {
  return new Map(registries.flatMap((registry) => (registry.file === undefined ? [] : [[registry.file, registry] as const])));
}
