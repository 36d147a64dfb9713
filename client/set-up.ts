/** What the extension is made of, wherever it runs: the connection to the server, and what shows its answers. */
import { commands, window } from "vscode";
import type { ExtensionContext, LogOutputChannel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { REGISTRY_CHANGED_METHOD, SHOW_PLACES_COMMAND, STATUS_METHOD } from "../server/own-protocol.ts";
import type { RegistryChangedParams, ServerInformation, ShowPlacesArguments, StatusParams } from "../server/own-protocol.ts";
import { fixAll, lintWorkspace, openRegistry, showPlaces } from "./commands.ts";
import { explainRule } from "./explain-rule.ts";
import { GapsView } from "./gaps-view.ts";
import { announceRegistryChange } from "./registry-change.ts";
import { OwnCapability } from "./server-connection.ts";
import { StatusItem } from "./status-item.ts";

/** What differs between the desktop and the browser. */
export interface Surroundings {
  connect(output: LogOutputChannel): BaseLanguageClient;
  /** The command "Set Up This Project". */
  initialize(output: LogOutputChannel): Promise<void>;
}

/** Returns at once; the server starts meanwhile. */
export function setUp(context: ExtensionContext, surroundings: Surroundings): BaseLanguageClient {
  const output = window.createOutputChannel("gaplint", { log: true });
  const status = new StatusItem();
  const view = new GapsView();
  const server = surroundings.connect(output);
  server.registerFeature(new OwnCapability());
  server.onNotification(STATUS_METHOD, (params: StatusParams) => {
    status.update(params);
    view.update(params);
  });
  server.onNotification(REGISTRY_CHANGED_METHOD, (params: RegistryChangedParams) => announceRegistryChange(server, params));
  server.onDidChangeState(({ newState }) => status.serverIs(newState));
  const information = server.start().then(() => informationOf(server));
  context.subscriptions.push(
    output,
    status,
    view,
    commands.registerCommand("gaplint.restartServer", async () => {
      status.clear();
      if (server.needsStop()) {
        await server.stop();
      }
      await server.start();
    }),
    commands.registerCommand("gaplint.showOutput", () => output.show()),
    commands.registerCommand("gaplint.explainRule", async (rule?: unknown) => explainRule(context, await information, rule)),
    commands.registerCommand("gaplint.lintWorkspace", () => lintWorkspace(server)),
    commands.registerCommand("gaplint.openRegistry", () => openRegistry(status.registries)),
    commands.registerCommand("gaplint.fixAll", fixAll),
    commands.registerCommand("gaplint.initialize", () => surroundings.initialize(output)),
    commands.registerCommand(SHOW_PLACES_COMMAND, (places: ShowPlacesArguments) => showPlaces(server, places)),
  );
  information.then(
    (known) => view.describeRules(known),
    (error: unknown) => output.error(`The server of gaplint doesn't start: ${String(error)}`),
  );
  return server;
}

function informationOf(server: BaseLanguageClient): ServerInformation {
  const experimental: unknown = server.initializeResult?.capabilities.experimental;
  return isInformation(experimental) ? experimental : { rules: [] };
}

function isInformation(value: unknown): value is ServerInformation {
  return typeof value === "object" && value !== null && "rules" in value && Array.isArray(value.rules);
}
