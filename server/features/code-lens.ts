/** textDocument/codeLens: on a registry's entries, the calls they serve; on a gated call, its gates. */
import { CodeLensRefreshRequest } from "vscode-languageserver";
import type { CodeLens, Command, Location } from "vscode-languageserver";
import type { Place } from "../../rules/finding.ts";
import { registryEntries } from "../../rules/usage/registry-places.ts";
import { callsOf, sameRegistry } from "../../rules/usage/usage.ts";
import type { ModelCall, ModelUsage } from "../../rules/usage/usage.ts";
import { count, withoutText } from "../model-card.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../snapshot.ts";
import { SHOW_PLACES_COMMAND } from "../own-protocol.ts";
import type { ShowPlacesArguments } from "../own-protocol.ts";
import type { Feature } from "./feature.ts";

export const codeLens: Feature = {
  capabilities: (client) => (client.asks.codeLens ? { codeLensProvider: {} } : {}),
  register(session) {
    session.connection.onCodeLens(async ({ textDocument }, token) => {
      const known = session.folderOfDocument(textDocument.uri);
      const snapshot = known === undefined ? undefined : await session.freshSnapshot(known.folder, token);
      if (known === undefined || snapshot === undefined) {
        return null;
      }
      const { usage } = snapshot.result;
      const isRegistry = usage.registries.some(({ file }) => file === known.file);
      return isRegistry ? entryLenses(session, known.file, snapshot) : gateLenses(session, known.file, snapshot);
    });
    // What a lens says may change with another file.
    session.onDidAnalyze(({ folder, before }) => {
      if (session.client.lensRefresh && before !== undefined && session.openFiles(folder).length > 1) {
        session.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
      }
    });
  },
};

function entryLenses(session: Session, file: string, snapshot: Snapshot): CodeLens[] {
  const { usage } = snapshot.result;
  const registry = usage.registryOf(file);
  return registryEntries(snapshot.result.text(file) ?? "").flatMap(({ names, name, span }): CodeLens[] => {
    const range = snapshot.context.lines(file).range(span);
    const calls = names === "model" ? callsOf(usage, { registry, id: name }) : askingFor(usage, file, name);
    if (names === "tier" && calls.length === 0) {
      return [];
    }
    const title = names === "model" ? `${count(calls.length, "call")}${withoutText(usage, registry, calls)}` : `asked for by ${count(calls.length, "call")}`;
    return [{ range, command: command(session, title, { file, span }, calls, snapshot) }];
  });
}

function askingFor(usage: ModelUsage, file: string, tier: string): readonly ModelCall[] {
  const registry = usage.registryOf(file);
  return usage.calls().filter((call) => sameRegistry(usage.registryOf(call.file), registry) && call.lookups.some((lookup) => lookup.tier === tier));
}

function gateLenses(session: Session, file: string, snapshot: Snapshot): CodeLens[] {
  const { usage } = snapshot.result;
  return usage.calls().flatMap((call): CodeLens[] => {
    const gating = call.file === file ? usage.gatingOf(call) : undefined;
    if (gating === undefined || gating.kind === "open") {
      return [];
    }
    const names = [...new Set(gating.gates.map(({ name }) => name))];
    const listed = `${names.slice(0, 3).join(", ")}${names.length > 3 ? `, ${names.length - 3} more` : ""}`;
    const title = gating.kind === "gated" ? `gated by ${listed}` : `gated on some paths only, by ${listed}`;
    return [{ range: snapshot.context.lines(file).range(call.span), command: command(session, title, call, gating.gates, snapshot) }];
  });
}

/** A lens that shows places in gaplint's own client, and is a text in others. */
function command(session: Session, title: string, at: Place, places: readonly Place[], { context }: Snapshot): Command {
  if (!session.client.own || places.length === 0) {
    return { title, command: "" };
  }
  const locationOf = ({ file, span }: Place): Location => ({ uri: context.uri(file), range: context.lines(file).range(span) });
  const argument: ShowPlacesArguments = { at: locationOf(at), places: places.map(locationOf) };
  return { title, command: SHOW_PLACES_COMMAND, arguments: [argument] };
}
