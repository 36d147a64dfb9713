/** What a client of the language server is told to do for the rest of the extension. Loaded with the client. */
import { State } from "vscode-languageclient";
import type { BaseLanguageClient, ClientCapabilities, FeatureState, StaticFeature } from "vscode-languageclient";
import { REGISTRY_CHANGED_METHOD, STATUS_METHOD } from "../server/own-protocol.ts";
import type { RegistryChangedParams, StatusParams } from "../server/own-protocol.ts";
import type { GapsView } from "./gaps-view.ts";
import { announceRegistryChange } from "./registry-change.ts";
import type { ServerState, StatusItem } from "./status-item.ts";

export function attach(client: BaseLanguageClient, status: StatusItem, view: GapsView): void {
  client.registerFeature(new OwnCapability());
  client.onNotification(STATUS_METHOD, (params: StatusParams) => {
    status.update(params);
    view.update(params);
  });
  client.onNotification(REGISTRY_CHANGED_METHOD, (params: RegistryChangedParams) => announceRegistryChange(client, params));
  client.onDidChangeState(({ newState }) => status.serverIs(named(newState)));
}

function named(state: State): ServerState {
  switch (state) {
    case State.Starting:
      return "starting";
    case State.Running:
      return "running";
    case State.StartFailed:
    case State.Stopped:
      return "stopped";
  }
}

/** Tells the server that this client knows its own messages and commands. */
class OwnCapability implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    const experimental: unknown = capabilities.experimental;
    capabilities.experimental = { ...(typeof experimental === "object" ? experimental : {}), gaplint: true };
  }

  initialize(): void {
    // Nothing to do: the notifications have their handlers from the start.
  }

  getState(): FeatureState {
    return { kind: "static" };
  }

  clear(): void {
    // Nothing is kept.
  }
}
